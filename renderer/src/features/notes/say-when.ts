/** "14:05" today, "Mon 14:05" this week, else the day. */
export const sayWhen = (iso: string, now: Date = new Date()): string => {
  const then = new Date(iso);
  const time = `${two(then.getHours())}:${two(then.getMinutes())}`;
  if (then.toDateString() === now.toDateString()) return time;
  const days = (now.getTime() - then.getTime()) / 86_400_000;
  if (days >= 0 && days < 6) return `${weekdays[then.getDay()] ?? ""} ${time}`;
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
};

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

const two = (n: number): string => String(n).padStart(2, "0");
