/** A time to wait, as roughly as it can be known: "about 2 min". */
export const sayDuration = (ms: number): string => {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return `about ${Math.max(5, Math.ceil(seconds / 5) * 5)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `about ${minutes} min`;
  const hours = Math.floor(minutes / 60);
  const rest = Math.round((minutes % 60) / 10) * 10;
  return rest === 0 ? `about ${hours} h` : rest === 60 ? `about ${hours + 1} h` : `about ${hours} h ${rest} min`;
};
