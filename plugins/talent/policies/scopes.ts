/** The tier itself: targets, and the standard of recognition, read it exactly. */
export const SRDI_TIER = ['SRDI_SME'];
