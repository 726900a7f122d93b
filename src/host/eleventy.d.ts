/** What this project uses of Eleventy, which comes without types. */
declare module '@11ty/eleventy' {
  export default class Eleventy {
    constructor(input: string, output: string, options: object)
    disableLogger(): void
    toJSON(): Promise<readonly { readonly url: string | false; readonly content: string }[]>
  }
}
