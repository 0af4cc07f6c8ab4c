import { arrivalSource } from './facts/arrival.ts';
import { loanSource } from './facts/loan.ts';
import { milestoneSource } from './facts/milestone.ts';

export const facts = [loanSource, arrivalSource, milestoneSource];
