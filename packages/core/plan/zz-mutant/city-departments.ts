import type { CityDepartmentsFile, Department, LocalBody, Provenance, Region } from './schema.ts';

/**
 * The local bodies the plan is addressed to: one of each of `everyCity` for every region of kind CITY, and the merged
 * bodies of the regions listed. Names are the plan's short ones with the region's name before them.
 */
export function cityDepartments(
  file: CityDepartmentsFile,
  regions: readonly Region[],
): readonly Department[] {
  const cities = regions
    .filter((region) => region.kind === 'CITY')
    .flatMap((city) => file.everyCity.map((body) => localDepartment(city, body, file.provenance)));
  const merged = file.merged.flatMap(({ region: code, bodies, provenance }) =>
    regions
      .filter((region) => region.code === code)
      .flatMap((region) => bodies.map((body) => localDepartment(region, body, provenance))),
  );
  return [...cities, ...merged];
}

function localDepartment(region: Region, body: LocalBody, provenance: Provenance): Department {
  const zh = `${region.name.zh}${body.name.zh}`;
  return {
    id: `DEPT-${region.code}-${body.suffix}`,
    name: { zh, en: `${region.name.en} ${body.name.en}` },
    shortName: zh,
    // The plan never names a city's body by itself, so no responsibility line can mean one.
    aliases: [],
    kind: 'LOCAL_BODY',
    region: region.code,
    serves: body.serves,
    successors: [],
    provenance,
  };
}
