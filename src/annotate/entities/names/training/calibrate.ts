/** A name said with a probability, and whether it held. */
export interface Judged {
  readonly probability: number
  readonly isRight: boolean
}

/**
 * The rising curve from raw to true probability (isotonic regression by pooling adjacent violators), thinned to at most
 * `points` pairs; from 0 to 1.
 */
export function calibrate(judged: readonly Judged[], points: number): [number, number][] {
  const ordered = [...judged].sort((a, b) => a.probability - b.probability)
  const size = Math.max(1, Math.ceil(ordered.length / points))
  const bins: { x: number; right: number; all: number }[] = []
  for (let i = 0; i < ordered.length; i += size) {
    const bin = ordered.slice(i, i + size)
    bins.push({
      x: bin.reduce((sum, { probability }) => sum + probability, 0),
      right: bin.filter(({ isRight }) => isRight).length,
      all: bin.length,
    })
    while (bins.length > 1 && rate(bins[bins.length - 2]!) >= rate(bins[bins.length - 1]!)) {
      const last = bins.pop()!
      const before = bins[bins.length - 1]!
      before.x += last.x
      before.right += last.right
      before.all += last.all
    }
  }
  const inner = bins.map((bin): [number, number] => [round(bin.x / bin.all), round(rate(bin))])
  return [[0, 0], ...inner.filter(([x]) => x > 0 && x < 1), [1, inner.length > 0 ? inner[inner.length - 1]![1] : 1]]
}

function rate({ right, all }: { right: number; all: number }): number {
  return right / all
}

function round(value: number): number {
  return Math.round(value * 10000) / 10000
}
