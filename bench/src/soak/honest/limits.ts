/** Milliseconds between two questions of a person: 40 questions in twenty minutes. */
export const PERSON_PACE_MS = 30_000

/** Number of questions in each burst without pauses. */
export const BURST_QUESTIONS = 2_000

/** Number of programs in the second burst. */
export const BURST_PROGRAMS = 8

/** Milliseconds within which `npm start` must be ready. This may include a download and a build. */
export const START_TIMEOUT_MS = 15 * 60_000
