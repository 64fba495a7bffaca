/** Lies beside the page of a package and holds its token: whoever can read it has the server that the course came from. */
export const probeFile = 'connection.txt';
