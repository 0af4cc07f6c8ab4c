import type { Progress } from '@tidu/core';
import { Presets, SingleBar } from 'cli-progress';

const TITLES = { staging: 'reading', merging: 'merging' } as const;

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

/** A bar in a terminal; elsewhere one plain line a phase. */
export function progressLine(stream: NodeJS.WriteStream): ProgressLine {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): ProgressLine {
  const line = new SingleBar(
    { stream, format: '{phase} [{bar}] {value} of {total} rows, {eta_formatted} left', hideCursor: true },
    Presets.shades_classic,
  );
  let phase: Progress['phase'] | undefined;
  return {
    show(progress) {
      const payload = { phase: TITLES[progress.phase] };
      if (phase !== progress.phase) line.start(progress.of, progress.done, payload);
      else line.update(progress.done, payload);
      phase = progress.phase;
    },
    end: () => line.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): ProgressLine {
  return {
    show({ phase, done, of }) {
      if (done === of) stream.write(`${TITLES[phase]}: ${of} rows\n`);
    },
    end: () => {},
  };
}
