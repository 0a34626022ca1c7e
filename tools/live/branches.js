// Where the boxes and arrows of a map stand: dagre's layers, from top to bottom.
//
// In comes sameboat/live/graphlay.py's request in JSON; out goes its answer. Python imports this as
// `branches`.
import { Graph, layout } from '@dagrejs/dagre';

export const laid = (request) => {
  const { nodes, edges, across, down } = JSON.parse(request);
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: across, edgesep: across, ranksep: down });
  nodes.forEach((size, number) => graph.setNode(`${number}`, { ...size }));
  edges.forEach(([source, target], number) => graph.setEdge(`${source}`, `${target}`, {}, `${number}`));
  layout(graph);
  return JSON.stringify({
    nodes: nodes.map((size, number) => {
      const { x, y } = graph.node(`${number}`);
      return { center: { x, y }, size };
    }),
    edges: edges.map(([source, target], number) => ({ points: graph.edge(`${source}`, `${target}`, `${number}`).points })),
  });
};
