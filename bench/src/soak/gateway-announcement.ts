/** The text that `ostrom gateway` prints once it listens, with its address. */
export const gatewayAnnouncement = /Gateway at (\S+)\/v1\nKey/
