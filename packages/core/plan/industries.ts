import type { Bilingual, IndustriesFile, Provenance, SizeSector } from './schema.ts';

interface Industry {
  /** A letter, or two digits. */
  readonly code: string;
  readonly name: Bilingual;
  /** 工业: sections B to D. */
  readonly isIndustry: boolean;
  readonly isManufacturing: boolean;
  /** 信息传输、软件和信息技术服务业: section I. */
  readonly isInformation: boolean;
  readonly provenance: Provenance;
}
export type IndustrySection = Industry;
export interface IndustryDivision extends Industry {
  readonly section: string;
  /** Null where the size standard does not list the division or where it takes a finer group to tell. */
  readonly sizeSector: SizeSector | null;
  readonly sizeSectorProvenance: Provenance;
  readonly note: string | null;
}

/** Sections and divisions as flat lists; a division takes the flags and, unless it has its own, the size sector of its section. */
export function industryTables(file: IndustriesFile): {
  industrySections: readonly IndustrySection[];
  industryDivisions: readonly IndustryDivision[];
} {
  const sections = file.sections.map((section) => {
    const { code, name, isIndustry, isManufacturing, isInformation } = section;
    return { code, name, isIndustry, isManufacturing, isInformation, provenance: file.provenance };
  });
  const divisions = file.sections.flatMap(({ divisions, sizeSector, code: section, ...flags }) =>
    divisions.map((division) => ({
      ...flags,
      ...division,
      section,
      sizeSector: division.sizeSector === undefined ? sizeSector : division.sizeSector,
      provenance: file.provenance,
      sizeSectorProvenance: file.sizeSectorProvenance,
    })),
  );
  return { industrySections: sections, industryDivisions: divisions };
}
