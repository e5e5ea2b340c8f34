/** A rule taken out of the code, that the tests of its room must miss. */
export interface Mutant {
  id: string
  file: string
  /** Stands in the file exactly once. */
  find: string
  replace: string
  /** Of which one at least must go red. */
  tests: string[]
  /** What the rule is for. */
  why: string
}
