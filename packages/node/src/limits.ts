/** Pages of events that a role takes in before it does what is due. */
export const EVENT_PAGES_MAX = 64
