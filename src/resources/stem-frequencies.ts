import table from './stem-frequencies.json' with { type: 'json' }

const rarities = new Map(
  Object.entries(table.stems as Readonly<Record<string, string>>).flatMap(([rarity, stems]) =>
    stems.split(' ').map((stem): [string, number] => [stem, Number(rarity) / 10]),
  ),
)
const rarest = Math.max(...rarities.values()) + 1

/**
 * How rare a stem is in English news: its inverse document frequency, 0 for one in every article, about 9 for one the table
 * does not list. The table is frozen, so that what is rare does not change when articles are added.
 */
export function rarityOf(stem: string): number {
  return rarities.get(stem) ?? rarest
}
