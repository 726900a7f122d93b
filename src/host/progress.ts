/** Tells on stderr how far a build is: a moving line on a terminal, else a line a stage when it ends. */
export class Progress {
  #stage = ''
  #began = 0
  #done = 0
  #total = 0
  #shown = 0

  /** Begins a stage, ending the one before. `total` is 0 where its size is not known. */
  stage(name: string, total = 0): void {
    this.end()
    this.#stage = name
    this.#began = performance.now()
    this.#done = 0
    this.#total = total
  }

  /** Counts items done in this stage. */
  add(count: number): void {
    this.#done += count
    const now = performance.now()
    if (!process.stderr.isTTY || now - this.#shown < 200) return
    this.#shown = now
    process.stderr.write(`\r\x1b[K${this.#line(now)}${this.#left(now)}`)
  }

  end(): void {
    if (this.#stage === '') return
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
    process.stderr.write(`${this.#line(performance.now())}\n`)
    this.#stage = ''
  }

  #line(now: number): string {
    const seconds = (now - this.#began) / 1000
    const count =
      this.#done === 0
        ? ''
        : `  ${this.#done}${this.#total > this.#done ? ` of ${this.#total}` : ''}, ${Math.round(this.#done / Math.max(seconds, 0.001))}/s`
    return `${this.#stage.padEnd(10)} ${seconds.toFixed(2).padStart(7)} s${count}`
  }

  #left(now: number): string {
    if (this.#total <= this.#done || this.#done === 0) return ''
    const seconds = ((now - this.#began) / 1000 / this.#done) * (this.#total - this.#done)
    return `, ${Math.ceil(seconds)} s left`
  }
}
