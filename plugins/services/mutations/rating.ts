import { invalid } from '@tidu/core';

/** From 1 to 5, the best. */
export function expectRating(rating: number, field: string): void {
  if (rating < 1 || rating > 5) throw invalid(field, '1 to 5', rating);
}
