import { secureHeaders } from 'hono/secure-headers';

/** Only the site's own content, not sniffed, not framed, not named elsewhere. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    frameSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'self'"],
    baseUri: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  // Loopback speaks plain HTTP; a promise of HTTPS would lock browsers out of it.
  strictTransportSecurity: false,
  // No page opens another or is opened by one; a browser would begin a process of its own for it.
  crossOriginOpenerPolicy: false,
});
