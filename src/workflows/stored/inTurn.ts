let last: Promise<unknown> = Promise.resolve();

/**
 * Lets those who read settings, change them and write them back do so one after the other: what one of them writes, the next one reads.
 * @param work from reading to having written
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}
