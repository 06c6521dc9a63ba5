/** How much of a spreadsheet is read at most, so that no file can fill the memory or hold up the PC. */
export const megabyte = 1024 * 1024
export const mostXlsxBytes = 20 * megabyte
export const mostCsvBytes = 100 * megabyte
export const mostRows = 200_000
export const mostColumns = 200
/** As many as 200,000 devices with every fact; more than that is no list of devices. */
export const mostCells = 6_000_000
/** All texts together: what is read is kept until the import is done or another file is opened. */
export const mostLetters = 150 * megabyte
export const mostEntries = 1000
export const mostUnpackedBytes = 300 * megabyte
/** Deflate reaches 1,032; a sheet of a real list seldom passes 50. Small parts may be as dense as they like. */
export const mostRatio = 250
export const alwaysFineBytes = 5 * megabyte
export const mostSeconds = 60
export const workerMegabytes = 512
