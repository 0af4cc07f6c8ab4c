/** 专精特新中小企业, with 小巨人. */
export const SRDI_SCOPE = ['SRDI_SME', 'LITTLE_GIANT'];
/** The tier itself: targets, and the standard of recognition, read it exactly. */
export const SRDI_TIER = ['SRDI_SME'];
