/** What a form says of itself beside what was typed. */
export type Identity = {
  /** The command's id, made when the page was rendered: sending the form twice changes nothing. */
  commandId: string
  /** Who the page was made for, so that what was typed can be given back after the session ended. */
  owner: string
  /** The form and its subject, e.g. `measurement:<personId>`. */
  formKey: string
}

type FormIdentityProps = Omit<Identity, 'commandId'> & Partial<Pick<Identity, 'commandId'>>

/** The hidden fields that every form carries; one that changes nothing has no command. */
export function FormIdentity({ commandId, owner, formKey }: FormIdentityProps) {
  return (
    <>
      {commandId && <input type="hidden" name="commandId" value={commandId} />}
      <input type="hidden" name="owner" value={owner} />
      <input type="hidden" name="formKey" value={formKey} />
    </>
  )
}
