import { enterpriseFilter as enterprise } from '@tidu/core';

export const filters = {
  DigitalDiagnosis: { enterprise },
  DigitalRecognition: { enterprise },
};
