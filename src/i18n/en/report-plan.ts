export const plan = {
  summary:
    'How far a year’s plan was covered: planned against needs, delivered and attended against planned.',
  year: 'the year; else the one that is running',
  title: (year: number) => `Training plan ${year}: coverage`,
  chart: 'Share delivered of each item',
  series: 'delivered',
  alternative: (parts: readonly string[]) => `${parts.join('; ')}.`,
  footer: (year: number, day: string) => `Period: ${year}, as of ${day}.`,
};
