/** Counting stops here, and "99+" is shown: it asks for work as loudly as the true number and costs the same anywhere. */
export const MOST_COUNTED = 100
/** The first of each kind; the rest is a tap away. */
export const MOST_SHOWN = 5
