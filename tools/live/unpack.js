// Unpacks a file that was fetched, in a worker of its own: the page can be written in meanwhile.
//
// In come bytes as zstd has packed them; out come those that were packed.
import { decompress } from 'fzstd';

self.onmessage = ({ data }) => {
  const unpacked = decompress(data);
  postMessage(unpacked, { transfer: [unpacked.buffer] });
};
