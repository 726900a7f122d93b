/** The part of jsonld that the tests use: it brings no types of its own. */
declare module 'jsonld' {
  export type NodeObject = Readonly<Record<string, unknown>>
  interface Options {
    readonly documentLoader: (address: string) => Promise<{ readonly documentUrl: string; readonly document: object }>
  }
  const jsonld: { expand(document: object, options: Options): Promise<NodeObject[]> }
  export default jsonld
}
