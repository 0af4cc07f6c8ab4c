/** What a run of one promise of reliability came to. */
export interface Measured {
  readonly holds: boolean;
  /** The figure reached, in words, such as “10,000 documents, slowest refusal 12 ms”. */
  readonly reached: string;
  /** The numbers behind it. */
  readonly figures: Readonly<Record<string, number | string>>;
}

/** What a run is given. */
export interface Run {
  /** How many documents, requests, kills: the measure of the run. */
  readonly count: number;
  /** Replays the run: everything random follows from it. */
  readonly seed: number;
  /** A PostgreSQL in which the run makes databases of its own. */
  readonly cluster: string;
  say(line: string): void;
}

/** One promise with the figure it is held to: `pnpm soak` runs `full`, the tests `reduced`. */
export interface Soak {
  readonly promise: number;
  readonly title: string;
  /** The figure promised. */
  readonly figure: string;
  readonly full: number;
  readonly reduced: number;
  run(run: Run): Promise<Measured>;
}
