/** The package's one entry: what tests, tools and programs that embed the server need. */
export { compose, type Graph } from './compose/compose.ts';
