/** Answers by field code; null leaves the question without one. */
export type Given = Record<string, string | string[] | null>
