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
        "name": "bondMin",
        "type": "uint96",
        "internalType": "uint96"
      },
      {
        "name": "bondMax",
        "type": "uint96",
        "internalType": "uint96"
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
    "name": "BOND_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "BOND_MIN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "stateMutability": "view"
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
        "name": "prompt",
        "type": "bytes",
        "internalType": "bytes"
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
    "type": "function",
    "name": "upheld",
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
    "name": "BondOutOfRange",
    "inputs": [
      {
        "name": "bond",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
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
  '0x610140346101e557601f61330638819003918201601f19168301916001600160401b038311848410176101e95780849260c0946040528339810103126101e55780516001600160a01b03811681036101e5576020820151906001600160a01b03821682036101e557610073604084016101fd565b90610080606085016101fd565b9061009960a061009260808801610211565b9601610211565b9364ffffffffff86161580156101d6575b6101c7576001600160601b0384166002811080156101b5575b61018c575060a05260805260e05260c05261012052610100526040516130e290816102248239608051818181610acd01528181610c1b01528181611045015281816116c20152612a74015260a0518181816103860152610734015260c05181818161052001526113b5015260e0518181816112d701528181611937015261196a01526101005181818161100c015281816116340152612b11015261012051818181610643015281816106fb01528181610a4301528181610d75015281816111df0152611f8d0152f35b6342762c1b60e11b5f90815260049190915260026024526001600160601b038416604452606490fd5b506001600160601b03841681116100c3565b630159fd0b60e51b5f5260045ffd5b5064ffffffffff8516156100aa565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b51906001600160601b03821682036101e557565b519064ffffffffff821682036101e55756fe60806040526004361015610011575f80fd5b5f3560e01c806304f58037146112fb5780631a8b3867146112b85780631ffbad3b1461129d5780632fc2f3c11461126e57806334fe185a14611074578063411557d1146110305780634646947d14610fef5780635052fdeb14610f6d578063614d7f6614610f0d578063670a1bc514610c8c57806367d42a8b14610b835780637796ac6b146109525780637ed486ed146108f157806388d8b2ba1461076357806395126fe61461071f578063a65347c5146106de578063d49db15d14610544578063e138f55c14610501578063ea140ae9146104b15763f47afe0e146100f5575f80fd5b34610401576102403660031901126104015760043561010036602319011261040157610100366101231901126104015761022435906001600160401b03821161040157816004016060600319843603011261040157815f525f60205260405f20906101606006612a3c565b1561049e5781546001600160a01b03165b600183019060ff825460c81c1690600882101561048a576006821490811591610476575b5061045557506101a58385612cc0565b6101af83856122e1565b5460d81c9360028301549160405195633b42445b60e01b875260243563ffffffff811680910361040157600488015260443563ffffffff811680910361040157602488015260643563ffffffff811680910361040157604488015260843563ffffffff811680910361040157606488015260a43563ffffffff811680910361040157608488015260c43563ffffffff81168091036104015760a488015260e43563ffffffff81168091036104015760c48801526101043563ffffffff81168091036104015760e488015261012435610104880152610144356101248801526101643563ffffffff8116809103610401576101448801526101843563ffffffff8116809103610401576101648801526101a43563ffffffff811680910361040157908792916101848401526101c4356101a48401526101e4356101c4840152610204356101e484015261020483015261ffff84166102248301526102606102448301526102c4820192813561026484015261032c60248201836121bb565b8091956060610284870152526102e48401906102e48160051b8601019580925f915b83831061041857505050505060209361036f84936044610382940190612285565b83820361026319016102a48501526121ef565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561040d575f916103d3575b6103d1945060101c60030b141591612a5c565b005b90506020843d602011610405575b816103ee60209383611a63565b81010312610401576103d19351906103be565b5f80fd5b3d91506103e1565b6040513d5f823e3d90fd5b919397602061044281926001949698999a6102e31990820301875261043d8c87612285565b6121ef565b99019301930190928b969594929361034e565b630d6c6d4f60e11b5f52600485905261046d90611a01565b3360445260645ffd5b6001600160a01b031633141590505f610195565b634e487b7160e01b5f52602160045260245ffd5b60018201546001600160a01b0316610171565b3461040157366003190161022081126104015761010013610401576101003661010319011261040157610204356001600160a01b0381168103610401576104f9602091612150565b604051908152f35b34610401575f3660031901126104015760206040516001600160601b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346104015761024036600319011261040157600435610100366023190112610401576101003661012319011261040157610224356001600160401b038111610401576105949036906004016119a4565b825f525f60205260405f20916105aa6004612a3c565b156106ca5782546001600160a01b0316925b600181019360ff855460c81c1690600882101561048a5760048214908115916106b6575b5061069e57506020927ffb7750000cd95c1f6dee65cde4e50735598b825c955f606d64bc19c0279cf18494928261061a6106299489612cc0565b61062481896122e1565b612341565b50805460ff60c81b1916600560c81b17815561069161066f7f00000000000000000000000000000000000000000000000000000000000000004264ffffffffff16611a0f565b825464ffffffffff60a01b191660a09190911b64ffffffffff60a01b16178255565b5460d81c604051908152a2005b630d6c6d4f60e11b5f52600486905261046d90611a01565b6001600160a01b03163314159050876105e0565b60018301546001600160a01b0316926105bc565b34610401575f36600319011261040157602060405164ffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610401575f366003190112610401576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610401576020366003190112610401575f61012060405161078481611a2b565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015201526004355f525f60205260405f206040516107d381611a2b565b815460018060a01b0381168252602082019060a01c8152600183015492604083019060018060a01b0385168252606084019064ffffffffff8660a01c16825260ff8660c81c166080860190600881101561048a57815264ffffffffff60a087019360ff8960d01c16855260c088019860d81c89526002840154956001600160601b03600360e08b019661ffff8a1688526101008c019960101c820b8a520154986101208b01998a526040519a60018060a01b039051168b52511660208a015260018060a01b039051166040890152511660608701525191600883101561048a576101409660ff64ffffffffff9261ffff9560808a0152511660a0880152511660c0860152511660e08401525160030b61010083015251610120820152f35b346104015761028036600319011261040157610100366023190112610401576101003661012319011261040157610264356001600160401b038111610401576109416103d19136906004016119d1565b906102443561022435600435611de0565b346104015761022036600319011261040157600435610100366023190112610401576101003661012319011261040157805f525f60205260405f206001810160ff815460c81c16600881101561048a5760018114801590610b70575b610b58575081610a916020926109c7610ac89587612cc0565b6109d183876122e1565b610a2d60ff6109f96109f46109e536611b6f565b6109ee36611ccf565b90612cf1565b612d14565b83546001600160a01b0319163317845561020435600387015583546001600160d01b0316911660d01b60ff60d01b16178255565b805460ff60c81b1916600160c91b178155610a6f7f00000000000000000000000000000000000000000000000000000000000000004264ffffffffff16611a0f565b815464ffffffffff60a01b191660a09190911b64ffffffffff60a01b16179055565b54604051637f4c824d60e11b81523360048201523060248201525f604482015260a09190911c606482015291829081906084820190565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561040d57610b2b575b5033907fc0784032392f32feefa33f53836d2f5333bf1f1bf73c7937ded0a41725c35ded5f80a3005b610b4c9060203d602011610b51575b610b448183611a63565b810190611a84565b610b02565b503d610b3a565b630d6c6d4f60e11b5f52600484905261046d90611a01565b5082546001600160a01b031633146109ae565b3461040157602036600319011261040157600435805f525f60205260405f206001810160ff815460c81c16600881101561048a5760018103610b585750610bca8284612a0a565b805460ff60c81b1916600760c81b179055546040516304ade6db60e11b81526001600160a01b0380831660048301525f6024830181905260a09390931c6044830152909160209183916064918391907f0000000000000000000000000000000000000000000000000000000000000000165af1801561040d57610c6f575b507faf2dd37cacd6c26b9d43fdb1905463059992db56f57387dea1ca19cc1efe6e445f80a2005b610c879060203d602011610b5157610b448183611a63565b610c48565b34610401576040366003190112610401576004356024356001600160401b03811161040157610cbf9036906004016119d1565b825f525f60205260405f20610cd46002612a3c565b15610ef95780546001600160a01b0316925b600182019360ff855460c81c1690600882101561048a576002821490811591610ee5575b5061069e5750610d1a8286612cc0565b6001610d2583612c86565b1b83149283610dc8575b50505015610db957805460ff60c81b1916600360c81b1781557f7381ec4c41f974d1735cca6eedaeca3c579f92a405040cf135afaec519ac8ea990604090610da161066f7f00000000000000000000000000000000000000000000000000000000000000004264ffffffffff16611a0f565b5481519060ff8160d01c16825260d81c6020820152a2005b6384f86b9360e01b5f5260045ffd5b909192506001600160401b038111610ed1578060051b9160405191610df06020850184611a63565b825260208201809382019136831161040157905b828210610ec157505050805160011c805b610e4557505115610e3157516003919091015414838080610d2f565b634e487b7160e01b5f52603260045260245ffd5b5f5b818110610e58575060011c80610e15565b600181901b906001600160ff1b0381168103610ead57610e788285612cac565b519160018101809111610ead57600192610e95610e9c9287612cac565b5190612ff9565b610ea68286612cac565b5201610e47565b634e487b7160e01b5f52601160045260245ffd5b8135815260209182019101610e04565b634e487b7160e01b5f52604160045260245ffd5b6001600160a01b0316331415905087610d0a565b60018101546001600160a01b031692610ce6565b3461040157602036600319011261040157600435805f525f60205260ff600160405f20015460c81c16600881101561048a5760071480610f55575b6020906040519015158152f35b505f526001602052602060ff60405f20541615610f48565b3461040157602036600319011261040157600435805f525f60205260405f209060ff600183015460c81c1691600883101561048a57600283108015610fe5575b610fcd57610fc76103d193610fc28385612a0a565b612a3c565b91612a5c565b630d6c6d4f60e11b5f52600482905261046d83611a01565b5060078314610fad565b34610401575f36600319011261040157602060405164ffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610401575f366003190112610401576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346104015761026036600319011261040157600435610100366023190112610401576101003661012319011261040157610224356001600160401b038111610401576110c49036906004016119a4565b6102443561ffff811680910361040157835f525f60205260405f206110e96005612a3c565b1561125a5780546001600160a01b0316935b600182019460ff865460c81c1690600882101561048a576005821490811591611246575b5061122e575061112f8287612cc0565b61113982876122e1565b611144848284612341565b6111608161115136611b6f565b61115a36611ccf565b9061276b565b84101561121f575194601186101561048a578360026111a78260409861120b967fe0e560f29b86d2bd6a024ee6eda36b8f64df8b963e433c7158031d0003431aff9b612983565b9401805465ffffffffffff191660109590951b65ffffffff00001694909417178355805460ff60c81b1916600360c91b178155610a6f7f00000000000000000000000000000000000000000000000000000000000000004264ffffffffff16611a0f565b5460101c60030b82519182526020820152a2005b6339ba077760e01b5f5260045ffd5b630d6c6d4f60e11b5f52600487905261046d90611a01565b6001600160a01b031633141590508861111f565b60018101546001600160a01b0316936110fb565b34610401576020366003190112610401576004355f526001602052602060ff60405f2054166040519015158152f35b34610401575f36600319011261040157602060405160088152f35b34610401575f3660031901126104015760206040516001600160601b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461040157366003190161026081126104015761010013610401576101003661010319011261040157610204356001600160601b0381169081810361040157610224356001600160401b0381116104015761135a9036906004016119a4565b9091610244356001600160401b0381116104015761137c9036906004016119d1565b92909361138833612150565b92835f525f60205260ff600160405f20015460c81c16600881101561048a57611991576001600160601b037f000000000000000000000000000000000000000000000000000000000000000016808810801561195f575b61191c575061140963ffffffff6113f4612299565b1663ffffffff6114026122ad565b1690611dd3565b61141236611aad565b90606082019163ffffffff8351169261143760a083019463ffffffff865116906122c1565b9363ffffffff83511694620100008611159586611904575b866118ed575b866118e0575b866118c8575b866118b0575b866118a6575b5085611892575b8561187e575b85611874575b5084611867575b5083611853575b8361183f575b8361182b575b836117ed575b5050816117d5575b816117bd575b816117a1575b5080611781575b15611772576114c8612299565b60021b6403fffffffc16830361121f576114e28383612da7565b9361012435809503610db9575f979597956004359563ffffffff87169889881415985b63ffffffff611512612299565b1681101561153957611525818989612ded565b8a610401578b111561121f57600101611505565b508a61154436611aad565b916040519361155285611a47565b61010435855260208501526101443563ffffffff811681036104015760408501526101643563ffffffff811681036104015760608501526101843563ffffffff811681036104015760808501526101a43560a08501526115c66101c435948560c08201526101e435948560e0830152612cf1565b5f19810190808211610ead576115db90612d14565b8314948561175c575b505050505015610db9575f8281526020818152604090912060018101805460ff60c81b1916600160c81b1781553360a087901b6001600160a01b031916179091556116bd949091906116826116607f00000000000000000000000000000000000000000000000000000000000000004264ffffffffff16611a0f565b845464ffffffffff60a01b191660a09190911b64ffffffffff60a01b16178455565b604051637f4c824d60e11b81523360048201523060248201525f60448201526001600160601b03909116606482015294859081906084820190565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561040d5760209464ffffffffff92611741575b505460a01c1660405191825283820152817f2ec87cfb8d21df9d667416083cdc4c8aaf8408099df68a663426144fdd5fc3ea60403393a3604051908152f35b61175790863d8811610b5157610b448183611a63565b611702565b611767949550612d47565b1484808080806115e4565b630159fd0b60e51b5f5260045ffd5b506101843563ffffffff81168082036104015762200000915011156114bb565b60e43563ffffffff8116925082810361040157501115886114b4565b905063ffffffff6117cc6122ad565b161515906114ae565b905063ffffffff6117e4612299565b161515906114a8565b63ffffffff809293945060809151169201511680156118175763ffffffff910616159089806114a0565b634e487b7160e01b5f52601260045260245ffd5b608082015163ffffffff161515935061149a565b60e082015163ffffffff1615159350611494565b60c082015163ffffffff161515935061148e565b516001161593508b611487565b151594508c611480565b604084015163ffffffff161515955061147a565b602084015163ffffffff1615159550611474565b151595508d61146d565b955061100063ffffffff60e086015116111595611467565b955061100063ffffffff60c086015116111595611461565b611000821115965061145b565b9550608063ffffffff604086015116111595611455565b955061100063ffffffff60208601511611159561144f565b876342762c1b60e11b5f526004526024526001600160601b037f00000000000000000000000000000000000000000000000000000000000000001660445260645ffd5b506001600160601b037f00000000000000000000000000000000000000000000000000000000000000001688116113df565b83636b05cb3960e01b5f5260045260245ffd5b9181601f84011215610401578235916001600160401b038311610401576020838186019501011161040157565b9181601f84011215610401578235916001600160401b038311610401576020808501948460051b01011161040157565b600881101561048a57602452565b9064ffffffffff8091169116019064ffffffffff8211610ead57565b61014081019081106001600160401b03821117610ed157604052565b61010081019081106001600160401b03821117610ed157604052565b90601f801991011681019081106001600160401b03821117610ed157604052565b90816020910312610401575180151581036104015790565b359063ffffffff8216820361040157565b6101009060031901126104015760405190611ac782611a47565b8160043563ffffffff8116810361040157815260243563ffffffff8116810361040157602082015260443563ffffffff8116810361040157604082015260643563ffffffff8116810361040157606082015260843563ffffffff8116810361040157608082015260a43563ffffffff811681036104015760a082015260c43563ffffffff811681036104015760c082015260e4359063ffffffff821682036104015760e00152565b6101009060231901126104015760405190611b8982611a47565b8160243563ffffffff8116810361040157815260443563ffffffff8116810361040157602082015260643563ffffffff8116810361040157604082015260843563ffffffff8116810361040157606082015260a43563ffffffff8116810361040157608082015260c43563ffffffff811681036104015760a082015260e43563ffffffff811681036104015760c0820152610104359063ffffffff821682036104015760e00152565b91908261010091031261040157604051611c4b81611a47565b60e0611cca818395611c5c81611a9c565b8552611c6a60208201611a9c565b6020860152611c7b60408201611a9c565b6040860152611c8c60608201611a9c565b6060860152611c9d60808201611a9c565b6080860152611cae60a08201611a9c565b60a0860152611cbf60c08201611a9c565b60c086015201611a9c565b910152565b610100906101231901126104015760405190611cea82611a47565b816101243581526101443560208201526101643563ffffffff811681036104015760408201526101843563ffffffff811681036104015760608201526101a43563ffffffff811681036104015760808201526101c43560a08201526101e43560c082015260e061020435910152565b91908261010091031261040157604051611d7281611a47565b60e08082948035845260208101356020850152611d9160408201611a9c565b6040850152611da260608201611a9c565b6060850152611db360808201611a9c565b608085015260a081013560a085015260c081013560c08501520135910152565b91908201809211610ead57565b91929390825f525f60205260405f2091611dfa6003612a3c565b156120335782546001600160a01b0316955b600184019660ff885460c81c1690600882101561048a57600382149081159161201f575b5061069e5750611e408486612cc0565b83548590611e5b906001600160a01b0316610124602461219a565b0361177257611e6984612c86565b916001831b84109182612015575b82611ffc575b505015610db95760ff811660ff875460d01c160360ff8111610ead57865460ff60d01b191660d09190911b60ff60d01b16178655611ecc86549264ffffffffff60d81b928460d81c901b611dd3565b60d81b169060018060d81b0316179283855580600383015560ff8460d01c169360d81c837fecc0d5a8b2281e95871f2e4ac5c3c5329260ca085646572b2cba8a3df71efda76060604051888152846020820152856040820152a2611f40611f34366024611c32565b6109ee36610124611d59565b90851b1015611fc3575050505060ff815460d01c16155f14611fbb576004905b600882101561048a57805460ff60c81b191660c89290921b60ff60c81b16919091178155611fb990610a6f7f00000000000000000000000000000000000000000000000000000000000000004264ffffffffff16611a0f565b565b600290611f60565b9091929493505f905f955b808710611fe45750611fb9949550141591612a5c565b9091611ff281600192612ff9565b9601959190611fce565b61200892508488612d47565b6003840154145f80611e7d565b8184149250611e77565b6001600160a01b031633141590505f611e30565b60018301546001600160a01b031695611e0c565b63ffffffff6120d860e080938361205d82611a9c565b1686528361206d60208301611a9c565b1660208701528361208060408301611a9c565b1660408701528361209360608301611a9c565b166060870152836120a660808301611a9c565b166080870152836120b960a08301611a9c565b1660a0870152836120cc60c08301611a9c565b1660c087015201611a9c565b16910152565b60e08091803584526020810135602085015263ffffffff61210160408301611a9c565b16604085015263ffffffff61211860608301611a9c565b16606085015263ffffffff61212f60808301611a9c565b16608085015260a081013560a085015260c081013560c08501520135910152565b6040516020810191612163836004612047565b61217361012083016101046120de565b6001600160a01b031661022082810191909152815261219461024082611a63565b51902090565b91612173604051926121b0602085018096612047565b6101208401906120de565b9035601e19823603018112156104015701602081359101916001600160401b038211610401578160051b3603831361040157565b908135601e1983360301811215610401578201602081359101906001600160401b0381116104015780360382136104015780612250926040855281604086015260608501375f83820160600152601f01601f191682019260208101906121bb565b91602060608286030191015281606084015260018060fb1b0382116104015760209260609260051b8092608083013701010190565b9035603e1982360301811215610401570190565b6101443563ffffffff811681036104015790565b6101643563ffffffff811681036104015790565b81810292918115918404141715610ead57565b91908203918211610ead57565b90546122fa906001600160a01b0316610124602461219a565b0361177257565b6040519060c082018281106001600160401b03821117610ed1576040525f60a0838281528260208201528260408201528260608201528260808201520152565b908261235891949394612352612301565b50612da7565b600382015403610db9576001015460d81c91612375366024611c32565b61238136610124611d59565b9361238a612301565b946123ae6123978461303c565b6123a18185612ca2565b9360408901948552612e62565b90606087019182526123c96020880193600f85525191613012565b0361241757505050601083525b826123f2816123e6366024611c32565b61115a36610124611d59565b905190601182101561048a5761240a61241092612e6c565b906122c1565b0361121f57565b80518061242a57505050505f83526123d6565b600181036124415750505f915052600183526123d6565b61244a84613078565b116125135761246661246c915161246085613078565b906122d4565b92612f29565b826124805750600d915052600283526123d6565b8083116124a557505f198201918211610ead57600e9160a086015252600c83526123d6565b9050600181901b6001600160ff1b0382168203610ead578083116124e657505f198201918211610ead576124d8916122d4565b60a0840152600d83526123d6565b91905060018201809211610ead570361250c57600e5b601181101561048a5783526123d6565b600f6124fc565b516001198101908111610ead5761254a906125366125308561309e565b82612ca2565b60808801526125448461309e565b90612e62565b916060612556826130b5565b91015163ffffffff81169184612577575050506002915052600283526123d6565b60018503612590575050506003915052600383526123d6565b600285036125a9575050506004915052600383526123d6565b600385036125c2575050506005915052600483526123d6565b60068510156125ec575050506003198201918211610ead5760019160a086015252600583526123d6565b8260060180600611610ead57851015612620575050506005198201918211610ead57600f9160a086015252600683526123d6565b919391600182901b6401fffffffe169163ffffffff168503610ead578160060180600611610ead578310156126785750506005198101908111610ead57600692612669916122d4565b60a086015252600783526123d6565b909350808210156126ab57506005198101908111610ead57600f9261269c916122d4565b60a086015252600883526123d6565b9192508082036126c157505050600983526123d6565b60018201808311610ead5781036126e157505060079052600a83526123d6565b60028201808311610ead57810361270157505060089052600283526123d6565b60038201808311610ead57810361272157505060099052600483526123d6565b60048201808311610ead578103612741575050600a9052600483526123d6565b60058201809211610ead570361275e57600b9052600b83526123d6565b600c9052600a83526123d6565b9190815190601182101561048a575f82158015612977575b61296d578061048a57600183148015612961575b818115612951575b50612940578061048a57600683148015612934575b818115612924575b5061290d578061048a57600c83148015612901575b6128bf5761048a57600e821461289d576010821461288c5750600981148015612875575b61286a57602082018051601081101561048a57600414908115612855575b5061284a5760051461282d575060c0015163ffffffff1690565b60a001516128415761283e90612f4f565b90565b61283e90612f6b565b505061283e90612f6b565b905051601081101561048a576005145f612813565b505061283e90612f4f565b506020820151601081101561048a576003146127f5565b6060015163ffffffff169392505050565b5050506128a990612f29565b6001600160ff1b0381168103610ead5760011b90565b50505060a063ffffffff9101519151169080600c1b908082046110001490151715610ead576128ed916122d4565b6110008110156128fa5790565b5061100090565b50505f600d83146127d1565b50505060409150015160018101809111610ead5790565b905061048a5760088314816127bc565b50505f600783146127b4565b505050506020015163ffffffff1690565b905061048a57600a83148161279f565b50505f60028314612797565b5050505050600190565b50505f600f8314612783565b9291909261299081612e6c565b600181146129d7576004146129cd57601181101561048a576007036129b85761283e92612f87565b906129c69161ffff93612f87565b1660010b90565b5061283e92612ded565b5050600182939201808411610ead5781106129fb57821015610e3157013560f81d90565b636e86cd1b60e01b5f5260045ffd5b90600164ffffffffff91015460a01c169081421115612a27575050565b630333a9ed60e21b5f5260045260245260445ffd5b600881101561048a5760028114908115612a54575090565b600491501490565b60018201805483546001600160a01b039182169593947f00000000000000000000000000000000000000000000000000000000000000009092169360a182901c939160a01c90612aac85836122d4565b604051906304ade6db60e11b825261dead60048301525f602483015260448201526020816064815f8b5af1801561040d57612c69575b50612bbb57508054600165ff000000000160a01b031916600160c81b17815560209291606491612b3d90610a6f7f00000000000000000000000000000000000000000000000000000000000000004264ffffffffff16611a0f565b60018060a01b039054165f60405195869485936304ade6db60e11b8552600485015282602485015260448401525af1801561040d57612b9e575b507fa0e6c0bd204f59362c8b2ebdf77c63242bf779d8ac30c347933db099abcc03705f80a3565b612bb69060203d602011610b5157610b448183611a63565b612b77565b5f949250602093612bf591606493600760c81b60ff60c81b198254161790558787526001865260408720600160ff19825416179055611dd3565b60405194859384926304ade6db60e11b845289600485015282602485015260448401525af1801561040d57612c4c575b507fca344741894f0807faff07852f51da16ab6f86c5d5184c5b30ad660172759f825f80a3565b612c649060203d602011610b5157610b448183611a63565b612c25565b612c819060203d602011610b5157610b448183611a63565b612ae2565b6001015460d01c60ff166008811015612c9c5790565b50600890565b8115611817570490565b8051821015610e315760209160051b010190565b90600164ffffffffff91015460a01c1690814211612cdc575050565b6321b1abff60e01b5f5260045260245260445ffd5b61240a612d00612d0693613012565b9161303c565b60018101809111610ead5790565b905f915b806001841b10612d255750565b915f198114610ead5760010191612d18565b9190811015610e315760051b0190565b925f925b818410612d59575050505090565b90919293600190818086881c16145f14612d8c57612d8290612d7c878686612d37565b35612ff9565b9401929190612d4b565b612da290612d9b878686612d37565b3590612ff9565b612d82565b90612194602160405183819460208301965f88528484013781015f838201520301601f198101835282611a63565b90939293848311610401578411610401578101920390565b91600281901b906001600160fe1b03811603610ead576004810191828211610ead578281106129fb57612e1f93612dd5565b6001600160e01b031991359182169160048210612e42575b505060e01d60030b90565b6001600160e01b031960049290920360031b82901b161690505f80612e37565b8115611817570690565b6011811015908161048a57600381148015612f1c575b612f15578161048a5760028114918215612f08575b8215612ef7575b8215612ee6575b8215612ed5575b8215612ec4575b505015612ebf57600190565b600490565b90915061048a57600b145f80612eb3565b80925061048a576009811491612eac565b80925061048a576008811491612ea5565b80925061048a576005811491612e9e565b506004811491505f612e97565b5050600290565b505f915060078114612e82565b63ffffffff905116611000810190818111610ead57610fff01908111610ead57600c1c90565b61283e9063ffffffff60a08160608401511692015116906122c1565b61283e9063ffffffff60a08160808401511692015116906122c1565b91600181901b906001600160ff1b03811603610ead576002810191828211610ead578281106129fb57612fb993612dd5565b6001600160f01b031991359182169160028210612fd9575b505060f01c90565b6001600160f01b031960029290920360031b82901b161690505f80612fd1565b6041916040519160018353600183015260218201522090565b61302e9063ffffffff6060816040840151169201511690611dd3565b5f198101908111610ead5790565b61304581613078565b9060038201809211610ead5761305a90612f29565b906001600160ff1b0382168203610ead5761283e9160011b90611dd3565b6130909061240a63ffffffff6040830151169161309e565b60020180600211610ead5790565b6130a7906130b5565b60078101809111610ead5790565b60608101516401fffffffe9060011b1660060180600611610ead576130dc61283e92612f6b565b90611dd356'
