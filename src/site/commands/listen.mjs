import { connect } from "node:net";

const portsTried = 20;

/** Lets the server listen at the first free port from `first` on, and gives that port. */
export async function listen(server, first, say = console.log) {
  for (let port = first; port < first + portsTried; port++) {
    if (!(await isTaken(port)) && (await attempt(server, port))) return port;
    say(`Port ${port} is taken; trying ${port + 1}.`);
  }
  throw new Error(`Cannot serve the site: ports ${first} to ${first + portsTried - 1} are all taken`);
}

/** Under the name localhost a browser may reach either address, so a server at one of them takes the port. */
async function isTaken(port) {
  const answers = await Promise.all(["127.0.0.1", "::1"].map((host) => answersAt(host, port)));
  return answers.includes(true);
}

function answersAt(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (answers) => {
      socket.destroy();
      resolve(answers);
    };
    socket.once("connect", () => end(true)).once("error", () => end(false));
  });
}

function attempt(server, port) {
  return new Promise((resolve, reject) => {
    const fail = (error) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error));
    server.once("error", fail);
    server.listen(port, "localhost", () => {
      server.off("error", fail);
      resolve(true);
    });
  });
}
