type FormIdentityProps = {
  /** The command's id, made when the page was rendered: sending the form twice changes nothing. */
  commandId: string
  /** Who the page was made for, so that what was typed can be given back after the session ended. */
  owner: string
  /** The form and its subject, e.g. `measurement:<personId>`. */
  formKey: string
}

/** The hidden fields every form that changes something carries. */
export function FormIdentity({ commandId, owner, formKey }: FormIdentityProps) {
  return (
    <>
      <input type="hidden" name="commandId" value={commandId} />
      <input type="hidden" name="owner" value={owner} />
      <input type="hidden" name="formKey" value={formKey} />
    </>
  )
}
