/** `server-only` throws outside a server bundle; tests and scripts read this instead. */
export const outsideServerBundle = true
