/** The text with its address that `ostrom gateway` prints when it listens. */
export const gatewayAnnouncement = /Gateway at (\S+)\/v1\nKey/
