/** Something the person at the keyboard can mend, told in one sentence. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  /**
   * @param {string} sentence
   * @param {string} [details] what another program said, printed above the sentence
   */
  constructor(sentence, details) {
    super(sentence)
    this.details = details
  }
}

/** Tells why the command ended: a refusal as its sentence, a bug with its stack. */
export function tell(error) {
  if (!(error instanceof Refusal)) return console.error(error)
  if (error.details) console.error(error.details.trimEnd() + '\n')
  console.error(`Tuntas: ${error.message}`)
}
