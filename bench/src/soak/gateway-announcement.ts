/** Matches the text that `ostrom gateway` prints when it listens, and captures its address. */
export const gatewayAnnouncement = /Gateway at (\S+)\/v1\nKey/
