// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const computationDisputesAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract IVault"
      },
      {
        "name": "referee",
        "type": "address",
        "internalType": "contract IIntegerReferee"
      },
      {
        "name": "windowSeconds",
        "type": "uint40",
        "internalType": "uint40"
      },
      {
        "name": "moveSeconds",
        "type": "uint40",
        "internalType": "uint40"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "LEVELS_PER_MOVE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "MOVE_SECONDS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint40",
        "internalType": "uint40"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "REFEREE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IIntegerReferee"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IVault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "WINDOW_SECONDS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint40",
        "internalType": "uint40"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "challenge",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "shape",
        "type": "tuple",
        "internalType": "struct TransformerShape",
        "components": [
          {
            "name": "vocabulary",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "width",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "layers",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "heads",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "keyHeads",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "headWidth",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "feedForward",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "context",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      },
      {
        "name": "computation",
        "type": "tuple",
        "internalType": "struct Computation",
        "components": [
          {
            "name": "model",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "prompt",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptTokens",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "tokens",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "sharpness",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "answer",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "choose",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "shape",
        "type": "tuple",
        "internalType": "struct TransformerShape",
        "components": [
          {
            "name": "vocabulary",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "width",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "layers",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "heads",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "keyHeads",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "headWidth",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "feedForward",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "context",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      },
      {
        "name": "computation",
        "type": "tuple",
        "internalType": "struct Computation",
        "components": [
          {
            "name": "model",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "prompt",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptTokens",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "tokens",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "sharpness",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "answer",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "child",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "node",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "path",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "commit",
    "inputs": [
      {
        "name": "shape",
        "type": "tuple",
        "internalType": "struct TransformerShape",
        "components": [
          {
            "name": "vocabulary",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "width",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "layers",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "heads",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "keyHeads",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "headWidth",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "feedForward",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "context",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      },
      {
        "name": "computation",
        "type": "tuple",
        "internalType": "struct Computation",
        "components": [
          {
            "name": "model",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "prompt",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptTokens",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "tokens",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "sharpness",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "answer",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "bond",
        "type": "uint96",
        "internalType": "uint96"
      },
      {
        "name": "answerPath",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "convicted",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "disputeAt",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct ComputationDispute",
        "components": [
          {
            "name": "prover",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "challenger",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "phase",
            "type": "uint8",
            "internalType": "enum DisputePhase"
          },
          {
            "name": "level",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "index",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "row",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "claimed",
            "type": "int32",
            "internalType": "int32"
          },
          {
            "name": "node",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "idOf",
    "inputs": [
      {
        "name": "shape",
        "type": "tuple",
        "internalType": "struct TransformerShape",
        "components": [
          {
            "name": "vocabulary",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "width",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "layers",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "heads",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "keyHeads",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "headWidth",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "feedForward",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "context",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      },
      {
        "name": "computation",
        "type": "tuple",
        "internalType": "struct Computation",
        "components": [
          {
            "name": "model",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "prompt",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptTokens",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "tokens",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "sharpness",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "answer",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "prover",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "openLeaf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "shape",
        "type": "tuple",
        "internalType": "struct TransformerShape",
        "components": [
          {
            "name": "vocabulary",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "width",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "layers",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "heads",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "keyHeads",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "headWidth",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "feedForward",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "context",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      },
      {
        "name": "computation",
        "type": "tuple",
        "internalType": "struct Computation",
        "components": [
          {
            "name": "model",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "prompt",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptTokens",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "tokens",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "sharpness",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "answer",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "vector",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "point",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "shape",
        "type": "tuple",
        "internalType": "struct TransformerShape",
        "components": [
          {
            "name": "vocabulary",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "width",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "layers",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "heads",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "keyHeads",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "headWidth",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "feedForward",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "context",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      },
      {
        "name": "computation",
        "type": "tuple",
        "internalType": "struct Computation",
        "components": [
          {
            "name": "model",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "prompt",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptTokens",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "tokens",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "sharpness",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "answer",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "vector",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "row",
        "type": "uint16",
        "internalType": "uint16"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "prove",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "shape",
        "type": "tuple",
        "internalType": "struct TransformerShape",
        "components": [
          {
            "name": "vocabulary",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "width",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "layers",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "heads",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "keyHeads",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "headWidth",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "feedForward",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "context",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      },
      {
        "name": "computation",
        "type": "tuple",
        "internalType": "struct Computation",
        "components": [
          {
            "name": "model",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "prompt",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptTokens",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "tokens",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "sharpness",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "answer",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "opening",
        "type": "tuple",
        "internalType": "struct RowOpening",
        "components": [
          {
            "name": "weightsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "inputs",
            "type": "tuple[]",
            "internalType": "struct OpenedLeaf[]",
            "components": [
              {
                "name": "contents",
                "type": "bytes",
                "internalType": "bytes"
              },
              {
                "name": "path",
                "type": "bytes32[]",
                "internalType": "bytes32[]"
              }
            ]
          },
          {
            "name": "weights",
            "type": "tuple",
            "internalType": "struct OpenedLeaf",
            "components": [
              {
                "name": "contents",
                "type": "bytes",
                "internalType": "bytes"
              },
              {
                "name": "path",
                "type": "bytes32[]",
                "internalType": "bytes32[]"
              }
            ]
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "release",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "reveal",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "nodes",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "timeOut",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "ChallengeFailed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "challenger",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ComputationChallenged",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "challenger",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ComputationCommitted",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "prover",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "bond",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint40",
        "indexed": false,
        "internalType": "uint40"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ComputationReleased",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "LeafOpened",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint40",
        "indexed": false,
        "internalType": "uint40"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "NodeChosen",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "level",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "index",
        "type": "uint40",
        "indexed": false,
        "internalType": "uint40"
      },
      {
        "name": "node",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "NodesRevealed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "level",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "index",
        "type": "uint40",
        "indexed": false,
        "internalType": "uint40"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ProverConvicted",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "challenger",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RowPointed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "row",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "claimed",
        "type": "int32",
        "indexed": false,
        "internalType": "int32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "ComputationInvalid",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ComputationKnown",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "MoveOutOfTurn",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "phase",
        "type": "uint8",
        "internalType": "enum DisputePhase"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "MoveTooEarly",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "MoveTooLate",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "OpeningInvalid",
    "inputs": []
  },
  {
    "type": "error",
    "name": "RowInputMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "VectorInvalid",
    "inputs": []
  }
] as const

/** Creation code; constructor arguments follow it. */
export const computationDisputesBytecode =
  '0x6101003461014557601f61300338819003918201601f19168301916001600160401b03831184841017610149578084926080946040528339810103126101455780516001600160a01b0381168103610145576020820151906001600160a01b03821682036101455761007f60606100786040860161015d565b940161015d565b9164ffffffffff8416158015610136575b6101275760a05260805260e05260c052604051612e93908161017082396080518181816109b70152818161100f0152818161114d015281816114f401526128c8015260a0518181816103680152610c76015260c051818181610929015281816114bb0152612965015260e0518181816105e20152818161069a01528181610f85015281816112a70152818161168e0152611d320152f35b630159fd0b60e51b5f5260045ffd5b5064ffffffffff831615610090565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b519064ffffffffff821682036101455756fe6080806040526004361015610012575f80fd5b5f3560e01c9081631ffbad3b1461174c575080632fc2f3c11461171d57806334fe185a14611523578063411557d1146114df5780634646947d1461149e5780635052fdeb1461141c578063670a1bc5146111be57806367d42a8b146110b55780637796ac6b14610e945780637ed486ed14610e3357806388d8b2ba14610ca557806395126fe614610c61578063a3fbfa9a146106be578063a65347c51461067d578063d49db15d146104e3578063ea140ae9146104935763f47afe0e146100d7575f80fd5b346103e3576102403660031901126103e3576004356101003660231901126103e357610100366101231901126103e35761022435906001600160401b0382116103e35781600401606060031984360301126103e357815f525f60205260405f20906101426006612890565b156104805781546001600160a01b03165b600183019060ff825460c81c1690600882101561046c576006821490811591610458575b5061043757506101878385612b14565b610191838561208f565b5460d81c9360028301549160405195633b42445b60e01b875260243563ffffffff81168091036103e357600488015260443563ffffffff81168091036103e357602488015260643563ffffffff81168091036103e357604488015260843563ffffffff81168091036103e357606488015260a43563ffffffff81168091036103e357608488015260c43563ffffffff81168091036103e35760a488015260e43563ffffffff81168091036103e35760c48801526101043563ffffffff81168091036103e35760e488015261012435610104880152610144356101248801526101643563ffffffff81168091036103e3576101448801526101843563ffffffff81168091036103e3576101648801526101a43563ffffffff81168091036103e357908792916101848401526101c4356101a48401526101e4356101c4840152610204356101e484015261020483015261ffff84166102248301526102606102448301526102c4820192813561026484015261030e6024820183611fb1565b8091956060610284870152526102e48401906102e48160051b8601019580925f915b8383106103fa5750505050506020936103518493604461036494019061207b565b83820361026319016102a4850152611fe5565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103ef575f916103b5575b6103b3945060101c60030b1415916128b0565b005b90506020843d6020116103e7575b816103d060209383611808565b810103126103e3576103b39351906103a0565b5f80fd5b3d91506103c3565b6040513d5f823e3d90fd5b919397602061042481926001949698999a6102e31990820301875261041f8c8761207b565b611fe5565b99019301930190928b9695949293610330565b630d6c6d4f60e11b5f52600485905261044f906117c2565b3360445260645ffd5b6001600160a01b031633141590505f610177565b634e487b7160e01b5f52602160045260245ffd5b60018201546001600160a01b0316610153565b346103e357366003190161022081126103e357610100136103e357610100366101031901126103e357610204356001600160a01b03811681036103e3576104db602091611f46565b604051908152f35b346103e3576102403660031901126103e3576004356101003660231901126103e357610100366101231901126103e357610224356001600160401b0381116103e357610533903690600401611765565b825f525f60205260405f20916105496004612890565b156106695782546001600160a01b0316925b600181019360ff855460c81c1690600882101561046c576004821490811591610655575b5061063d57506020927ffb7750000cd95c1f6dee65cde4e50735598b825c955f606d64bc19c0279cf1849492826105b96105c89489612b14565b6105c3818961208f565b612102565b50805460ff60c81b1916600560c81b17815561063061060e7f00000000000000000000000000000000000000000000000000000000000000004264ffffffffff16611e21565b825464ffffffffff60a01b191660a09190911b64ffffffffff60a01b16178255565b5460d81c604051908152a2005b630d6c6d4f60e11b5f52600486905261044f906117c2565b6001600160a01b031633141590508761057f565b60018301546001600160a01b03169261055b565b346103e3575f3660031901126103e357602060405164ffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346103e357366003190161024081126103e357610100136103e357610100366101031901126103e357610204356001600160601b0381168082036103e357610224356001600160401b0381116103e35761071c903690600401611792565b919061072733611f46565b92835f525f60205260ff600160405f20015460c81c16600881101561046c57610c4e5761076f63ffffffff61075a611dec565b1663ffffffff610768611e00565b1690611b78565b610778366118fd565b90606082019163ffffffff8351169261079d60a083019463ffffffff865116906120ef565b9363ffffffff83511694620100008611159586610c36575b86610c1f575b86610c12575b86610bfa575b86610be2575b86610bd8575b5085610bc4575b85610bb0575b85610ba6575b5084610b99575b5083610b85575b83610b71575b83610b5d575b83610b1f575b505081610b15575b81610afd575b81610ae5575b81610ac9575b5080610aa9575b15610a9a57610835366118fd565b9060405192610843846117ec565b6101043584526101243560208501526101443563ffffffff811681036103e35760408501526101643563ffffffff811681036103e35760608501526101843563ffffffff811681036103e35760808501526101a43560a08501526108bb6101c435948560c08201526101e435948560e0830152612b45565b5f19810190808211610a86576108d090612b68565b83149485610a70575b505050505015610a61575f8281526020818152604090912060018101805460ff60c81b1916600160c81b1781553360a087901b6001600160a01b031916179091556109b2949091906109776109557f00000000000000000000000000000000000000000000000000000000000000004264ffffffffff16611e21565b845464ffffffffff60a01b191660a09190911b64ffffffffff60a01b16178455565b604051637f4c824d60e11b81523360048201523060248201525f60448201526001600160601b03909116606482015294859081906084820190565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af19081156103ef5760209464ffffffffff92610a36575b505460a01c1660405191825283820152817f2ec87cfb8d21df9d667416083cdc4c8aaf8408099df68a663426144fdd5fc3ea60403393a3604051908152f35b610a5590863d8811610a5a575b610a4d8183611808565b810190611b60565b6109f7565b503d610a43565b6384f86b9360e01b5f5260045ffd5b610a7b949550612b9b565b1484808080806108d9565b634e487b7160e01b5f52601160045260245ffd5b630159fd0b60e51b5f5260045ffd5b506101843563ffffffff81168082036103e3576220000091501115610827565b60e43563ffffffff811692508281036103e35750111586610820565b905063ffffffff610af4611e00565b1615159061081a565b905063ffffffff610b0c611dec565b16151590610814565b841515915061080e565b63ffffffff80929394506080915116920151168015610b495763ffffffff91061615908780610806565b634e487b7160e01b5f52601260045260245ffd5b608082015163ffffffff1615159350610800565b60e082015163ffffffff16151593506107fa565b60c082015163ffffffff16151593506107f4565b51600116159350896107ed565b151594508a6107e6565b604084015163ffffffff16151595506107e0565b602084015163ffffffff16151595506107da565b151595508b6107d3565b955061100063ffffffff60e0860151161115956107cd565b955061100063ffffffff60c0860151161115956107c7565b61100082111596506107c1565b9550608063ffffffff6040860151161115956107bb565b955061100063ffffffff6020860151161115956107b5565b83636b05cb3960e01b5f5260045260245ffd5b346103e3575f3660031901126103e3576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103e35760203660031901126103e3575f610120604051610cc6816117d0565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015201526004355f525f60205260405f20604051610d15816117d0565b815460018060a01b0381168252602082019060a01c8152600183015492604083019060018060a01b0385168252606084019064ffffffffff8660a01c16825260ff8660c81c166080860190600881101561046c57815264ffffffffff60a087019360ff8960d01c16855260c088019860d81c89526002840154956001600160601b03600360e08b019661ffff8a1688526101008c019960101c820b8a520154986101208b01998a526040519a60018060a01b039051168b52511660208a015260018060a01b039051166040890152511660608701525191600883101561046c576101409660ff64ffffffffff9261ffff9560808a0152511660a0880152511660c0860152511660e08401525160030b61010083015251610120820152f35b346103e3576102803660031901126103e3576101003660231901126103e357610100366101231901126103e357610264356001600160401b0381116103e357610e836103b3913690600401611792565b906102443561022435600435611b85565b346103e3576102203660031901126103e3576004356101003660231901126103e357610100366101231901126103e357805f525f60205260405f206001810160ff815460c81c16600881101561046c57600181148015906110a2575b61108a575081610fd3602092610f0961100a9587612b14565b610f13838761208f565b610f6f60ff610f3b610f36610f273661183a565b610f3036611a5c565b90612b45565b612b68565b83546001600160a01b0319163317845561020435600387015583546001600160d01b0316911660d01b60ff60d01b16178255565b805460ff60c81b1916600160c91b178155610fb17f00000000000000000000000000000000000000000000000000000000000000004264ffffffffff16611e21565b815464ffffffffff60a01b191660a09190911b64ffffffffff60a01b16179055565b54604051637f4c824d60e11b81523360048201523060248201525f604482015260a09190911c606482015291829081906084820190565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156103ef5761106d575b5033907fc0784032392f32feefa33f53836d2f5333bf1f1bf73c7937ded0a41725c35ded5f80a3005b6110859060203d602011610a5a57610a4d8183611808565b611044565b630d6c6d4f60e11b5f52600484905261044f906117c2565b5082546001600160a01b03163314610ef0565b346103e35760203660031901126103e357600435805f525f60205260405f206001810160ff815460c81c16600881101561046c576001810361108a57506110fc828461285e565b805460ff60c81b1916600760c81b179055546040516304ade6db60e11b81526001600160a01b0380831660048301525f6024830181905260a09390931c6044830152909160209183916064918391907f0000000000000000000000000000000000000000000000000000000000000000165af180156103ef576111a1575b507faf2dd37cacd6c26b9d43fdb1905463059992db56f57387dea1ca19cc1efe6e445f80a2005b6111b99060203d602011610a5a57610a4d8183611808565b61117a565b346103e35760403660031901126103e3576004356024356001600160401b0381116103e3576111f1903690600401611792565b825f525f60205260405f206112066002612890565b156114085780546001600160a01b0316925b600182019360ff855460c81c1690600882101561046c5760028214908115916113f4575b5061063d575061124c8286612b14565b600161125783612ada565b1b831492836112eb575b50505015610a6157805460ff60c81b1916600360c81b1781557f7381ec4c41f974d1735cca6eedaeca3c579f92a405040cf135afaec519ac8ea9906040906112d361060e7f00000000000000000000000000000000000000000000000000000000000000004264ffffffffff16611e21565b5481519060ff8160d01c16825260d81c6020820152a2005b909192506001600160401b0381116113e0578060051b91604051916113136020850184611808565b82526020820180938201913683116103e357905b8282106113d057505050805160011c805b6113685750511561135457516003919091015414838080611261565b634e487b7160e01b5f52603260045260245ffd5b5f5b81811061137b575060011c80611338565b600181901b906001600160ff1b0381168103610a865761139b8285612b00565b519160018101809111610a86576001926113b86113bf9287612b00565b5190612daa565b6113c98286612b00565b520161136a565b8135815260209182019101611327565b634e487b7160e01b5f52604160045260245ffd5b6001600160a01b031633141590508761123c565b60018101546001600160a01b031692611218565b346103e35760203660031901126103e357600435805f525f60205260405f209060ff600183015460c81c1691600883101561046c57600283108015611494575b61147c576114766103b393611471838561285e565b612890565b916128b0565b630d6c6d4f60e11b5f52600482905261044f836117c2565b506007831461145c565b346103e3575f3660031901126103e357602060405164ffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346103e3575f3660031901126103e3576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103e3576102603660031901126103e3576004356101003660231901126103e357610100366101231901126103e357610224356001600160401b0381116103e357611573903690600401611765565b6102443561ffff81168091036103e357835f525f60205260405f206115986005612890565b156117095780546001600160a01b0316935b600182019460ff865460c81c1690600882101561046c5760058214908115916116f5575b506116dd57506115de8287612b14565b6115e8828761208f565b6115f3848284612102565b61160f816116003661183a565b61160936611a5c565b90612553565b8410156116ce575194601186101561046c57836002611656826040986116ba967fe0e560f29b86d2bd6a024ee6eda36b8f64df8b963e433c7158031d0003431aff9b61276b565b9401805465ffffffffffff191660109590951b65ffffffff00001694909417178355805460ff60c81b1916600360c91b178155610fb17f00000000000000000000000000000000000000000000000000000000000000004264ffffffffff16611e21565b5460101c60030b82519182526020820152a2005b6339ba077760e01b5f5260045ffd5b630d6c6d4f60e11b5f52600487905261044f906117c2565b6001600160a01b03163314159050886115ce565b60018101546001600160a01b0316936115aa565b346103e35760203660031901126103e3576004355f526001602052602060ff60405f2054166040519015158152f35b346103e3575f3660031901126103e35780600860209252f35b9181601f840112156103e3578235916001600160401b0383116103e357602083818601950101116103e357565b9181601f840112156103e3578235916001600160401b0383116103e3576020808501948460051b0101116103e357565b600881101561046c57602452565b61014081019081106001600160401b038211176113e057604052565b61010081019081106001600160401b038211176113e057604052565b90601f801991011681019081106001600160401b038211176113e057604052565b359063ffffffff821682036103e357565b6101009060231901126103e35760405190611854826117ec565b8160243563ffffffff811681036103e357815260443563ffffffff811681036103e357602082015260643563ffffffff811681036103e357604082015260843563ffffffff811681036103e357606082015260a43563ffffffff811681036103e357608082015260c43563ffffffff811681036103e35760a082015260e43563ffffffff811681036103e35760c0820152610104359063ffffffff821682036103e35760e00152565b6101009060031901126103e35760405190611917826117ec565b8160043563ffffffff811681036103e357815260243563ffffffff811681036103e357602082015260443563ffffffff811681036103e357604082015260643563ffffffff811681036103e357606082015260843563ffffffff811681036103e357608082015260a43563ffffffff811681036103e35760a082015260c43563ffffffff811681036103e35760c082015260e4359063ffffffff821682036103e35760e00152565b9190826101009103126103e3576040516119d8816117ec565b60e0611a578183956119e981611829565b85526119f760208201611829565b6020860152611a0860408201611829565b6040860152611a1960608201611829565b6060860152611a2a60808201611829565b6080860152611a3b60a08201611829565b60a0860152611a4c60c08201611829565b60c086015201611829565b910152565b610100906101231901126103e35760405190611a77826117ec565b816101243581526101443560208201526101643563ffffffff811681036103e35760408201526101843563ffffffff811681036103e35760608201526101a43563ffffffff811681036103e35760808201526101c43560a08201526101e43560c082015260e061020435910152565b9190826101009103126103e357604051611aff816117ec565b60e08082948035845260208101356020850152611b1e60408201611829565b6040850152611b2f60608201611829565b6060850152611b4060808201611829565b608085015260a081013560a085015260c081013560c08501520135910152565b908160209103126103e3575180151581036103e35790565b91908201809211610a8657565b91929390825f525f60205260405f2091611b9f6003612890565b15611dd85782546001600160a01b0316955b600184019660ff885460c81c1690600882101561046c576003821490811591611dc4575b5061063d5750611be58486612b14565b83548590611c00906001600160a01b03166101246024611f90565b03610a9a57611c0e84612ada565b916001831b84109182611dba575b82611da1575b505015610a615760ff811660ff875460d01c160360ff8111610a8657865460ff60d01b191660d09190911b60ff60d01b16178655611c7186549264ffffffffff60d81b928460d81c901b611b78565b60d81b169060018060d81b0316179283855580600383015560ff8460d01c169360d81c837fecc0d5a8b2281e95871f2e4ac5c3c5329260ca085646572b2cba8a3df71efda76060604051888152846020820152856040820152a2611ce5611cd93660246119bf565b610f3036610124611ae6565b90851b1015611d68575050505060ff815460d01c16155f14611d60576004905b600882101561046c57805460ff60c81b191660c89290921b60ff60c81b16919091178155611d5e90610fb17f00000000000000000000000000000000000000000000000000000000000000004264ffffffffff16611e21565b565b600290611d05565b9091929493505f905f955b808710611d895750611d5e9495501415916128b0565b9091611d9781600192612daa565b9601959190611d73565b611dad92508488612b9b565b6003840154145f80611c22565b8184149250611c1c565b6001600160a01b031633141590505f611bd5565b60018301546001600160a01b031695611bb1565b6101443563ffffffff811681036103e35790565b6101643563ffffffff811681036103e35790565b91908203918211610a8657565b9064ffffffffff8091169116019064ffffffffff8211610a8657565b63ffffffff611ece60e0809383611e5382611829565b16865283611e6360208301611829565b16602087015283611e7660408301611829565b16604087015283611e8960608301611829565b16606087015283611e9c60808301611829565b16608087015283611eaf60a08301611829565b1660a087015283611ec260c08301611829565b1660c087015201611829565b16910152565b60e08091803584526020810135602085015263ffffffff611ef760408301611829565b16604085015263ffffffff611f0e60608301611829565b16606085015263ffffffff611f2560808301611829565b16608085015260a081013560a085015260c081013560c08501520135910152565b6040516020810191611f59836004611e3d565b611f696101208301610104611ed4565b6001600160a01b0316610220828101919091528152611f8a61024082611808565b51902090565b91611f6960405192611fa6602085018096611e3d565b610120840190611ed4565b9035601e19823603018112156103e35701602081359101916001600160401b0382116103e3578160051b360383136103e357565b908135601e19833603018112156103e3578201602081359101906001600160401b0381116103e35780360382136103e35780612046926040855281604086015260608501375f83820160600152601f01601f19168201926020810190611fb1565b91602060608286030191015281606084015260018060fb1b0382116103e35760209260609260051b8092608083013701010190565b9035603e19823603018112156103e3570190565b90546120a8906001600160a01b03166101246024611f90565b03610a9a57565b6040519060c082018281106001600160401b038211176113e0576040525f60a0838281528260208201528260408201528260608201528260808201520152565b81810292918115918404141715610a8657565b9092919261210e6120af565b506040518460208201925f8452602183013761213d6021828781015f838201520301601f198101835282611808565b519020600382015403610a61576001015460d81c9161215d3660246119bf565b61216936610124611ae6565b936121726120af565b9461219661217f84612ded565b6121898185612af6565b9360408901948552612bfb565b90606087019182526121b16020880193600f85525191612dc3565b036121ff57505050601083525b826121da816121ce3660246119bf565b61160936610124611ae6565b905190601182101561046c576121f26121f892612c05565b906120ef565b036116ce57565b80518061221257505050505f83526121be565b600181036122295750505f915052600183526121be565b61223284612e29565b116122fb5761224e612254915161224885612e29565b90611e14565b92612cc2565b826122685750600d915052600283526121be565b80831161228d57505f198201918211610a8657600e9160a086015252600c83526121be565b9050600181901b6001600160ff1b0382168203610a86578083116122ce57505f198201918211610a86576122c091611e14565b60a0840152600d83526121be565b91905060018201809211610a8657036122f457600e5b601181101561046c5783526121be565b600f6122e4565b516001198101908111610a86576123329061231e61231885612e4f565b82612af6565b608088015261232c84612e4f565b90612bfb565b91606061233e82612e66565b91015163ffffffff8116918461235f575050506002915052600283526121be565b60018503612378575050506003915052600383526121be565b60028503612391575050506004915052600383526121be565b600385036123aa575050506005915052600483526121be565b60068510156123d4575050506003198201918211610a865760019160a086015252600583526121be565b8260060180600611610a8657851015612408575050506005198201918211610a8657600f9160a086015252600683526121be565b919391600182901b6401fffffffe169163ffffffff168503610a86578160060180600611610a86578310156124605750506005198101908111610a865760069261245191611e14565b60a086015252600783526121be565b9093508082101561249357506005198101908111610a8657600f9261248491611e14565b60a086015252600883526121be565b9192508082036124a957505050600983526121be565b60018201808311610a865781036124c957505060079052600a83526121be565b60028201808311610a865781036124e957505060089052600283526121be565b60038201808311610a8657810361250957505060099052600483526121be565b60048201808311610a86578103612529575050600a9052600483526121be565b60058201809211610a86570361254657600b9052600b83526121be565b600c9052600a83526121be565b9190815190601182101561046c575f8215801561275f575b612755578061046c57600183148015612749575b818115612739575b50612728578061046c5760068314801561271c575b81811561270c575b506126f5578061046c57600c831480156126e9575b6126a75761046c57600e82146126855760108214612674575060098114801561265d575b61265257602082018051601081101561046c5760041490811561263d575b5061263257600514612615575060c0015163ffffffff1690565b60a001516126295761262690612ce8565b90565b61262690612d04565b505061262690612d04565b905051601081101561046c576005145f6125fb565b505061262690612ce8565b506020820151601081101561046c576003146125dd565b6060015163ffffffff169392505050565b50505061269190612cc2565b6001600160ff1b0381168103610a865760011b90565b50505060a063ffffffff9101519151169080600c1b908082046110001490151715610a86576126d591611e14565b6110008110156126e25790565b5061100090565b50505f600d83146125b9565b50505060409150015160018101809111610a865790565b905061046c5760088314816125a4565b50505f6007831461259c565b505050506020015163ffffffff1690565b905061046c57600a831481612587565b50505f6002831461257f565b5050505050600190565b50505f600f831461256b565b9291909261277881612c05565b6001811461283a576004146127b557601181101561046c576007036127a05761262692612d38565b906127ae9161ffff93612d38565b1660010b90565b5090600281901b906001600160fe1b03811603610a86576004810191828211610a865782811061282b576127e893612d20565b6001600160e01b03199135918216916004821061280b575b505060e01d60030b90565b6001600160e01b031960049290920360031b82901b161690505f80612800565b636e86cd1b60e01b5f5260045ffd5b5050600182939201808411610a8657811061282b5782101561135457013560f81d90565b90600164ffffffffff91015460a01c16908142111561287b575050565b630333a9ed60e21b5f5260045260245260445ffd5b600881101561046c57600281149081156128a8575090565b600491501490565b60018201805483546001600160a01b039182169593947f00000000000000000000000000000000000000000000000000000000000000009092169360a182901c939160a01c906129008583611e14565b604051906304ade6db60e11b825261dead60048301525f602483015260448201526020816064815f8b5af180156103ef57612abd575b50612a0f57508054600165ff000000000160a01b031916600160c81b1781556020929160649161299190610fb17f00000000000000000000000000000000000000000000000000000000000000004264ffffffffff16611e21565b60018060a01b039054165f60405195869485936304ade6db60e11b8552600485015282602485015260448401525af180156103ef576129f2575b507fa0e6c0bd204f59362c8b2ebdf77c63242bf779d8ac30c347933db099abcc03705f80a3565b612a0a9060203d602011610a5a57610a4d8183611808565b6129cb565b5f949250602093612a4991606493600760c81b60ff60c81b198254161790558787526001865260408720600160ff19825416179055611b78565b60405194859384926304ade6db60e11b845289600485015282602485015260448401525af180156103ef57612aa0575b507fca344741894f0807faff07852f51da16ab6f86c5d5184c5b30ad660172759f825f80a3565b612ab89060203d602011610a5a57610a4d8183611808565b612a79565b612ad59060203d602011610a5a57610a4d8183611808565b612936565b6001015460d01c60ff166008811015612af05790565b50600890565b8115610b49570490565b80518210156113545760209160051b010190565b90600164ffffffffff91015460a01c1690814211612b30575050565b6321b1abff60e01b5f5260045260245260445ffd5b6121f2612b54612b5a93612dc3565b91612ded565b60018101809111610a865790565b905f915b806001841b10612b795750565b915f198114610a865760010191612b6c565b91908110156113545760051b0190565b925f925b818410612bad575050505090565b90919293600190818086881c16145f14612be057612bd690612bd0878686612b8b565b35612daa565b9401929190612b9f565b612bf690612bef878686612b8b565b3590612daa565b612bd6565b8115610b49570690565b6011811015908161046c57600381148015612cb5575b612cae578161046c5760028114918215612ca1575b8215612c90575b8215612c7f575b8215612c6e575b8215612c5d575b505015612c5857600190565b600490565b90915061046c57600b145f80612c4c565b80925061046c576009811491612c45565b80925061046c576008811491612c3e565b80925061046c576005811491612c37565b506004811491505f612c30565b5050600290565b505f915060078114612c1b565b63ffffffff905116611000810190818111610a8657610fff01908111610a8657600c1c90565b6126269063ffffffff60a08160608401511692015116906120ef565b6126269063ffffffff60a08160808401511692015116906120ef565b909392938483116103e35784116103e3578101920390565b91600181901b906001600160ff1b03811603610a86576002810191828211610a865782811061282b57612d6a93612d20565b6001600160f01b031991359182169160028210612d8a575b505060f01c90565b6001600160f01b031960029290920360031b82901b161690505f80612d82565b6041916040519160018353600183015260218201522090565b612ddf9063ffffffff6060816040840151169201511690611b78565b5f198101908111610a865790565b612df681612e29565b9060038201809211610a8657612e0b90612cc2565b906001600160ff1b0382168203610a86576126269160011b90611b78565b612e41906121f263ffffffff60408301511691612e4f565b60020180600211610a865790565b612e5890612e66565b60078101809111610a865790565b60608101516401fffffffe9060011b1660060180600611610a8657612e8d61262692612d04565b90611b7856'
