/** An address of PACER's own site, where registering begins; other courts' and log-in addresses are not. */
export function isPacer(address: string): boolean {
  const { host, path } = parts(address);
  if (/^(?:www\.)?pacer\.(?:uscourts\.)?gov$/.test(host))
    return !/login|manage|my-account|file-case|find-case|billing|pricing|help|faq|announce/i.test(path);
  return /^pacer\.psc\.uscourts\.gov$/.test(host) && /regist/i.test(path);
}

/** Where the address leads: to the home page, or further on. */
export function isDeep(address: string): boolean {
  return /regist/i.test(parts(address).path);
}

function parts(address: string): { host: string; path: string } {
  const [, host = '', path = ''] = /^(?:[a-z]+:\/\/)?([^/?#:]*)(?::\d+)?(.*)$/i.exec(address.trim()) ?? [];
  return { host: host.toLowerCase(), path };
}
