/** The shape of the data files of this folder, and the types of what they hold. */
import { z } from 'zod';

const record = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).readonly();
const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
const orNull = <Value extends z.ZodType>(value: Value) => value.nullable().default(null);
const id = (pattern: RegExp, example: string) =>
  z.string().regex(pattern, `expected an id such as ${example}`);
const text = z.string().trim().min(1);
const date = z.iso.date('expected a calendar day such as 2026-12-31');

const documentId = id(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/, 'MIIT-2026-2');
const departmentId = id(/^DEPT(-[A-Z0-9]+)+$/, 'DEPT-IIT');
const measureId = id(/^[A-Z]\d+$/, 'G1');
const regionCode = id(/^35(\d{4}|P000)$/, "'350100'");
const screamingSnake = id(/^[A-Z]+(_[A-Z]+)*$/, 'LITTLE_GIANT');
const interpretations = list(id(/^A-\d\d$/, 'A-01')).default([]);

/** A text in Chinese, as it officially reads, and in English. */
const bilingual = record({ zh: text, en: text });
export type Bilingual = z.output<typeof bilingual>;

/** Where a value stands written. `clause` is a clause id for the plan, and free text for other documents. */
export const citation = record({ document: documentId, clause: orNull(text), quote: orNull(text) });
export type Citation = z.output<typeof citation>;

/** Why a value is believed. No citation means general knowledge, of the stated confidence. */
const provenance = record({
  citation: citation.nullable(),
  status: z.enum(['literal', 'amended', 'corrected', 'assumed']),
  confidence: z.enum(['plan', 'P', 'K-h', 'K-m', 'K-l', 'unknown']),
});
export type Provenance = z.output<typeof provenance>;

/** A row may leave its provenance to its file. */
const ownProvenance = provenance.optional();
type WithProvenance<Row> = Omit<Row, 'provenance'> & { readonly provenance: Provenance };

const documentRow = record({
  id: documentId,
  /** The number as issued: 闽工信规〔2023〕11号. */
  docNo: text.nullable(),
  title: bilingual.nullable(),
  noticeTitle: orNull(bilingual),
  /** In the order of the letterhead, the lead first. Null: not recorded here. */
  issuers: orNull(list(departmentId)),
  issuedOn: orNull(date),
  validFrom: orNull(date),
  /** The last day, included. */
  validTo: orNull(date),
  publicity: orNull(text),
  addressees: list(bilingual).default([]),
  supersedes: list(documentId).default([]),
  amendedBy: list(documentId).default([]),
  interpretations,
  url: orNull(z.url()),
  note: orNull(text),
  provenance: ownProvenance,
  /** Fields that are known otherwise than the rest of the row. */
  fieldProvenance: list(
    record({ field: z.enum(['title', 'issuedOn', 'validFrom', 'validTo']), provenance }),
  ).default([]),
});
export const documentsFile = record({ plan: documentId, provenance, documents: list(documentRow) });
export type PolicyDocument = WithProvenance<z.output<typeof documentRow>>;

const departmentRow = record({
  id: departmentId,
  name: bilingual,
  shortName: text,
  aliases: list(text),
  kind: z.enum([
    'NATIONAL_MINISTRY',
    'PROVINCIAL_DEPARTMENT',
    'PARTY_ORGAN',
    'CENTRAL_BRANCH',
    'PEOPLES_ORGANISATION',
    'LEADING_GROUP',
    'COMPANY',
    'LOCAL_BODY',
  ]),
  region: regionCode.nullable().default('350000'),
  /** For a local body, the provincial departments it answers to. */
  serves: list(departmentId).default([]),
  successors: list(
    record({ department: departmentId, from: date.nullable(), note: orNull(text), provenance }),
  ).default([]),
  provenance: ownProvenance,
});
export const departmentsFile = record({ provenance, departments: list(departmentRow) });
export type Department = WithProvenance<z.output<typeof departmentRow>>;

const localBody = record({
  suffix: id(/^[A-Z]+$/, 'IIT'),
  name: bilingual,
  serves: list(departmentId),
});
export type LocalBody = z.output<typeof localBody>;
export const cityDepartmentsFile = record({
  provenance,
  everyCity: list(localBody),
  merged: list(record({ region: regionCode, provenance, bodies: list(localBody) })),
});
export type CityDepartmentsFile = z.output<typeof cityDepartmentsFile>;

const regionRow = record({
  code: regionCode,
  /** The GB/T 2260 code, where it is not `code`. */
  gbCode: id(/^\d{6}$/, "'350128'").optional(),
  name: bilingual,
  kind: z.enum(['PROVINCE', 'CITY', 'EXPERIMENTAL_AREA', 'DISTRICT', 'COUNTY_LEVEL_CITY', 'COUNTY']),
  parent: regionCode.nullable(),
  validFrom: orNull(date),
  /** The last day, included. */
  validTo: orNull(date),
  replacedBy: list(regionCode).default([]),
  provenance: ownProvenance,
});
export const regionsFile = record({
  provenance,
  sharedProvenance: list(provenance).default([]),
  regions: list(regionRow),
});
export type Region = WithProvenance<Omit<z.output<typeof regionRow>, 'gbCode'>> & { readonly gbCode: string };

const tierRow = record({
  id: screamingSnake,
  name: bilingual,
  rank: z.int().positive().nullable(),
  level: z.enum(['PROVINCIAL', 'NATIONAL']).nullable(),
  /** The step below on the ladder of the plan; what the law asks for is in `laws`. */
  prerequisite: screamingSnake.nullable(),
  /** Named by the plan without criteria: nobody can hold it by a rule. */
  labelOnly: z.boolean().default(false),
  laws: list(
    record({
      document: documentId,
      part: text.nullable(),
      applicationsFrom: date.nullable(),
      /** The last day, included. */
      applicationsTo: date.nullable(),
      prerequisites: list(screamingSnake),
      validityYears: z.int().positive().nullable(),
      note: orNull(text),
      provenance,
    }),
  ),
  interpretations,
  note: orNull(text),
  provenance: ownProvenance,
});
const tierSetRow = record({
  id: screamingSnake,
  name: bilingual,
  members: list(screamingSnake),
  interpretations,
  note: orNull(text),
  provenance,
});
export const tiersFile = record({ provenance, tiers: list(tierRow), tierSets: list(tierSetRow) });
export type Tier = WithProvenance<z.output<typeof tierRow>>;
export type TierSet = z.output<typeof tierSetRow>;

const targetRow = record({
  id: measureId,
  /** The name rules and interpretations use for the number. */
  parameter: orNull(text),
  title: bilingual,
  clause: text,
  quote: text,
  quantified: z.boolean(),
  metric: orNull(z.enum(['HOLDERS', 'TRAINED_MANAGERS'])),
  tier: orNull(screamingSnake),
  /** Inclusive: 以上. */
  threshold: orNull(z.int().positive()),
  unit: orNull(z.enum(['ENTERPRISE', 'PPM'])),
  deadline: date,
  deadlineProvenance: ownProvenance,
  countBasis: orNull(z.enum(['VALID_CERTIFICATE', 'RECOGNISED_NOT_ENDED'])),
  interpretations,
}).refine((target) => target.quantified === (target.threshold !== null), {
  path: ['threshold'],
  message: 'expected a threshold if the target is quantified, and none if it is not',
});
export const targetsFile = record({ deadlineProvenance: provenance, targets: list(targetRow) });
export type Target = Omit<z.output<typeof targetRow>, 'deadlineProvenance'> & {
  readonly deadlineProvenance: Provenance;
};

/** How binding a measure is. */
export const measureKind = z.enum([
  'TARGET',
  'ENTITLEMENT',
  'BY_REFERENCE',
  'GATE',
  'CEILING',
  'QUOTA',
  'PRIORITY',
  'LOCAL_OPTION',
  'PROGRAMME',
  'PLATFORM',
  'ORG',
  'DEF',
]);
export type MeasureKind = z.output<typeof measureKind>;

const measureRow = record({
  id: measureId,
  clause: text,
  furtherClauses: list(text).default([]),
  title: bilingual,
  kind: measureKind,
  /** A tier set, SME, or null where the measure addresses no set of enterprises. */
  scope: screamingSnake.nullable(),
  /** `zh` is quoted from the clause. */
  obligation: bilingual,
  edges: list(text).default([]),
});
/** The `measures.yaml` of core and of every plugin. */
export const measuresFile = record({ measures: list(measureRow) });
export type Measure = z.output<typeof measureRow>;

const platformRow = record({
  id: id(/^PLATFORM(-[A-Z0-9]+)+$/, 'PLATFORM-TECH-TRANSFER'),
  /** `zh` is the wording of the clause. */
  name: bilingual,
  clause: text,
  owner: departmentId.nullable(),
  ownerStatus: orNull(z.enum(['literal', 'assumed'])),
  note: orNull(text),
  noteProvenance: orNull(provenance),
}).refine((platform) => (platform.owner === null) === (platform.ownerStatus === null), {
  path: ['ownerStatus'],
  message: 'expected a status if there is an owner, and none if there is not',
});
export const platformsFile = record({ platforms: list(platformRow) });
export type Platform = z.output<typeof platformRow>;

/** The sectors of the SME size standard (300号). */
const sizeSector = z
  .enum([
    'AGRICULTURE',
    'INDUSTRY',
    'CONSTRUCTION',
    'WHOLESALE',
    'RETAIL',
    'TRANSPORT',
    'WAREHOUSING',
    'POST',
    'ACCOMMODATION',
    'CATERING',
    'INFORMATION_TRANSMISSION',
    'SOFTWARE',
    'REAL_ESTATE_DEVELOPMENT',
    'PROPERTY_MANAGEMENT',
    'LEASING_AND_BUSINESS',
    'OTHER',
  ])
  .nullable();
const sectionRow = record({
  code: id(/^[A-T]$/, 'C'),
  name: bilingual,
  isIndustry: z.boolean().default(false),
  isManufacturing: z.boolean().default(false),
  isInformation: z.boolean().default(false),
  sizeSector: sizeSector.default(null),
  divisions: list(
    record({
      code: id(/^\d\d$/, "'05'"),
      name: bilingual,
      sizeSector: sizeSector.optional(),
      note: orNull(text),
    }),
  ),
});
export const industriesFile = record({
  provenance,
  sizeSectorProvenance: provenance,
  sections: list(sectionRow),
});
export type IndustriesFile = z.output<typeof industriesFile>;
export type SizeSector = NonNullable<z.output<typeof sizeSector>>;
