/** What some work took: seconds on the clock, and of the processor in all of this process's threads; in milliseconds. */
export type Took = { readonly wall: number; readonly cpu: number };

export const never: Took = { wall: Infinity, cpu: Infinity };

export const measure = async (work: () => unknown): Promise<Took> => {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
};

/** The better of both, each by itself: what is measured beside other work is only ever too much. */
export const least = (one: Took, other: Took): Took => ({
  wall: Math.min(one.wall, other.wall),
  cpu: Math.min(one.cpu, other.cpu),
});

/** The best of some rounds. */
export const best = async (rounds: number, work: () => unknown): Promise<Took> => {
  let took = never;
  for (let round = 0; round < rounds; round++) took = least(took, await measure(work));
  return took;
};
