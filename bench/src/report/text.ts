// Words and numbers of reports.

/** Formats a share in percent. */
export const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`
