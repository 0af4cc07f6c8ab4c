/** 专精特新中小企业, with 小巨人. */
export const SRDI_SCOPE = ['SRDI_SME', 'LITTLE_GIANT'];
/** 优质中小企业; a champion alone is outside it. */
export const QUALITY = ['INNOVATIVE_SME', ...SRDI_SCOPE];
