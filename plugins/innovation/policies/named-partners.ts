/** 高校院所、省创新实验室: who 二(二)2 names as partner. */
export const NAMED_PARTNERS = ['UNIVERSITY', 'RESEARCH_INSTITUTE', 'PROVINCIAL_INNOVATION_LAB'] as const;
