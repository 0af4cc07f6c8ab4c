/** 专精特新中小企业, with 小巨人. */
export const SRDI_SCOPE = ['SRDI_SME', 'LITTLE_GIANT'];
