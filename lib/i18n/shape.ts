/** The same tree with any text at its leaves: what a translation of `T` must look like. */
export type Shape<T> = { [Key in keyof T]: T[Key] extends string ? string : Shape<T[Key]> }
