export {
  conflict,
  expectNotBefore,
  expectPast,
  expectPositive,
  expectText,
  expectVersion,
  invalid,
} from '@tidu/core';
