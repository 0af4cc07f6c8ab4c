import { Converter } from 'opencc-js/t2cn';

/**
 * One written form for text that means the same: compatibility forms (full-width letters, Kangxi radicals that
 * a PDF leaves behind) by NFKC, traditional characters as simplified ones, brackets as ( ), every dash as -,
 * every middle dot as ·, every quotation mark as ", no white space or invisible marks. Letters keep their case.
 *
 * Folding what is folded changes nothing. One pass does not promise that (薴 becomes 苧, which becomes 苎, and a
 * phrase may appear only once its neighbours are simplified), so passes repeat until the text rests.
 */
export function foldForms(text: string): string {
  let folded = foldOnce(text);
  for (let before = text; before !== folded; ) {
    before = folded;
    folded = foldOnce(folded);
  }
  return folded;
}

const simplified = Converter({ from: 't', to: 'cn' });

function foldOnce(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}\p{Variation_Selector}]/gu, '')
    .replace(/[〔【［[{〖]/g, '(')
    .replace(/[〕】］\]}〗]/g, ')')
    .replace(/[\u2010-\u2015\u2043\u2212]/g, '-')
    .replace(/[\u2022\u2027\u2219\u22c5\u30fb\u16eb]/g, '·')
    .replace(/["'‘’‚‛“”„‟′〝〞「」『』]/g, '"');
  return simplified(plain);
}
