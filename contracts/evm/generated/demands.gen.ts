// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const demandsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "sources",
        "type": "tuple",
        "internalType": "struct Sources",
        "components": [
          {
            "name": "court",
            "type": "address",
            "internalType": "contract ICourt"
          },
          {
            "name": "sessions",
            "type": "address",
            "internalType": "contract Sessions"
          },
          {
            "name": "requests",
            "type": "address",
            "internalType": "contract Requests"
          },
          {
            "name": "beacon",
            "type": "address",
            "internalType": "contract IBeacon"
          },
          {
            "name": "parameters",
            "type": "address",
            "internalType": "contract IParameters"
          },
          {
            "name": "audited",
            "type": "address",
            "internalType": "contract IAudited"
          }
        ]
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AUDITED",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IAudited"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COURT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICourt"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "REQUESTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Requests"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SESSIONS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Sessions"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "conclude",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "demand",
    "inputs": [
      {
        "name": "item",
        "type": "tuple",
        "internalType": "struct EvidenceItem",
        "components": [
          {
            "name": "core",
            "type": "tuple",
            "internalType": "struct ReceiptCore",
            "components": [
              {
                "name": "sessionId",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "index",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "modelVersion",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "artifactHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "engineHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "tokenizerHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "templateHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "promptHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "samplerHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "seed",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "outputHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "traceRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "finish",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "counting",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "sampling",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "inputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "cachedInputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "outputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "total",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "endedAtSeconds",
                "type": "uint64",
                "internalType": "uint64"
              }
            ]
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "demandCount",
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
    "name": "demandOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Demand",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum DemandState"
          },
          {
            "name": "kind",
            "type": "uint8",
            "internalType": "enum DemandKind"
          },
          {
            "name": "parts",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "consented",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "validator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "bytesLeft",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "subject",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "partsHash",
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
    "name": "demandReceipt",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "deny",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "isDrawn",
    "inputs": [
      {
        "name": "seed",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "atSeconds",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "showConsent",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "consent",
        "type": "tuple",
        "internalType": "struct AuditConsent",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modesHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "secret",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "modes",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "authorization",
        "type": "tuple",
        "internalType": "struct SessionAuthorization",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "offerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "cap",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "openBySeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "expiresAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "authorizationSignature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "supply",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "part",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "last",
        "type": "bool",
        "internalType": "bool"
      },
      {
        "name": "sealedPart",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "supplyReceipt",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "item",
        "type": "tuple",
        "internalType": "struct EvidenceItem",
        "components": [
          {
            "name": "core",
            "type": "tuple",
            "internalType": "struct ReceiptCore",
            "components": [
              {
                "name": "sessionId",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "index",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "modelVersion",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "artifactHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "engineHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "tokenizerHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "templateHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "promptHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "samplerHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "seed",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "outputHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "traceRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "finish",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "counting",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "sampling",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "inputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "cachedInputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "outputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "total",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "endedAtSeconds",
                "type": "uint64",
                "internalType": "uint64"
              }
            ]
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withheldIn",
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
    "name": "ConsentDenied",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ConsentShown",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReceiptDemanded",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReceiptSupplied",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "core",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      },
      {
        "name": "proof",
        "type": "bytes32[]",
        "indexed": false,
        "internalType": "bytes32[]"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TranscriptDemanded",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TranscriptPrivate",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "paid",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TranscriptSupplied",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "part",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "last",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      },
      {
        "name": "hash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "sealedPart",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Withheld",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "ConsentGiven",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ConsentNotDenied",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ConsentUnfit",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandNotWaiting",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum DemandState"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandOfOtherKind",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "kind",
        "type": "uint8",
        "internalType": "enum DemandKind"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandOfProvider",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandRunning",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandedAlready",
    "inputs": [
      {
        "name": "subject",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "DeniedBefore",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "EscrowsDiffer",
    "inputs": [
      {
        "name": "sessions",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "requests",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotDemandedOf",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotDrawn",
    "inputs": [
      {
        "name": "subject",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "NotOfAccount",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
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
    "name": "NothingAnchored",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "PartOutOfOrder",
    "inputs": [
      {
        "name": "part",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
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
    "name": "ReceiptElsewhere",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptNotDrawn",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "draw",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "rate",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptNotIncluded",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptTooOld",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "anchoredAt",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "window",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptUnsigned",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "SupplyTooLate",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SupplyTooLong",
    "inputs": [
      {
        "name": "length",
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
    "name": "SupplyTooShort",
    "inputs": [
      {
        "name": "missing",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "WorkOfOtherCourt",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "WorkUnknown",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const demandsBytecode =
  '0x6101a080604052346103855760c08161435b803803809161002082856104b4565b833981010312610385576040519060c082016001600160401b038111838210176104a05760405280516001600160a01b038116810361038557825260208101516001600160a01b0381169081810361038557602084015260408201516001600160a01b03811693908481036103855760408201526060830151916001600160a01b038316830361038557606082019283526080840151936001600160a01b0385168503610385576080830194855260a00151946001600160a01b03861686036103855760049160209160a0850197885260c0528060a05260405192838092639a8e000f60e01b82525afa908115610391575f91610481575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa908115610391575f91610462575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa908115610391575f91610443575b506001600160a01b03918216911614806103c6575b1561039c575190516001600160a01b0390811661012052908116608052905191518116610160529081166101405260a05160405163411557d160e01b81529160209183916004918391165afa908115610391575f9161034b575b5061018052604051613e6490816104f782396080518181816101da015281816104c801528181610afc0152818161144401528181611c59015281816120d70152818161231d01528181612351015281816123a301528181612444015281816129ac0152612e73015260a0518181816109e101528181612d9401528181613582015261389a015260c0518181816114a401528181612fdd015281816130b30152613233015260e0518181816105b501528181610be40152612e2f01526101005181818161020e0152818161051101528181610b4501526129d901526101205181818161136501526132e901526101405181818161099d0152818161219b015281816128ba01528181612a60015281816134720152613ab50152610160518181816110d20152818161268d0152613b6b01526101805181818161071301528181610d670152818161164f015261204e0152f35b90506020813d602011610389575b81610366602093836104b4565b8101031261038557516001600160a01b0381168103610385575f6101fa565b5f80fd5b3d9150610359565b6040513d5f823e3d90fd5b60a05160c05163311679cd60e21b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa908115610391575f91610414575b506001600160a01b0316146101a0565b610436915060203d60201161043c575b61042e81836104b4565b8101906104d7565b5f610404565b503d610424565b61045c915060203d60201161043c5761042e81836104b4565b5f61018b565b61047b915060203d60201161043c5761042e81836104b4565b5f61014d565b61049a915060203d60201161043c5761042e81836104b4565b5f610118565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b038211908210176104a057604052565b9081602091031261038557516001600160a01b0381168103610385579056fe6080806040526004361015610012575f80fd5b5f905f3560e01c90816303b2bf8e146114d3575080630742d8c41461148f5780633487b256146114735780633600fe7c1461142f578063459beb891461139457806349493a4d146113505780634a37cecf146111305780634ecf24711461110157806352b9cf3b146110bd57806356f66282146110105780635f3a1e3a14610fc25780636adb079c14610f8a5780637afdd58614610a105780639de6e0c7146109cc578063a9b5898f14610988578063afffe49d1461044e5763c4a43518146100d9575f80fd5b3461044b57606036600319011261044b57600435906024356001600160401b0381116104495780600401906102a06003198236030112610445576044356001600160401b038111610441576101329036906004016114ed565b94909281855260026020526040852093845460ff8160c81c16600681101561042d5760018103610413575060d01c60ff1660028110156103ff57600181036103e3575061018a64ffffffffff865460a01c168461264c565b61019382612b72565b508098919851600388015414806103bf575b156103ab57604081810180516020909301518251630c1aed9d60e21b815291939192918391829161020a916001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811692918116911660048501611e1f565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103a0578991610370575b5061025c83858c60018060a01b038651166133bc565b908115610339575b5015610325575196976102a4976001600160a01b03169590926102b8929091610291906102840186611e42565b9990956040519586526020860190611ead565b6102e06102a08501526102e08401916119ef565b8181036102c08301528681526001600160fb1b03871161032157817f3ac900a6578543fe486be9c16cde07a802b6778bd95720e404d6a25b266825f29360209261031e9960051b80928583013701030190a360018101546001600160a01b031690612001565b80f35b8780fd5b632fe1695160e21b88526004899052602488fd5b6001600160a01b03811615159150839085908c908461035d575b505050505f610264565b61036794506133bc565b82848b5f610353565b610392915060403d604011610399575b61038a81836119ce565b810190611dfb565b505f610246565b503d610380565b6040513d8b823e3d90fd5b638949439160e01b88526004899052602488fd5b506103cc60248701611753565b6001600160401b038060028a0154169116146101a5565b866103fd6044928663454fef5760e11b8452600452611528565bfd5b634e487b7160e01b87526021600452602487fd5b876103fd6044928763039564db60e01b845260045261151a565b634e487b7160e01b88526021600452602488fd5b8380fd5b8280fd5b505b80fd5b346108c45760403660031901126108c45760043561046a611536565b61047382612d73565b906101208201518051158015610973575b61096057610491816132c0565b60405160208101918252856040820152604081526104b06060826119ce565b5190206040516338f7d45d60e11b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561083e57610535915f91610931575b506001600160a01b031680857f0000000000000000000000000000000000000000000000000000000000000000613999565b1561090f576040840180516001600160a01b0385811695929392911685146108fc57606084019064ffffffffff82511661057c61010089019163ffffffff83511690611a0f565b4210156108d0575060a0870151604051630e520a2960e31b815264ffffffffff9091166004820152916020836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa92831561083e575f93610893575b509164ffffffffff6105fa9351169184611c44565b1561087c57805f52600360205260405f20845f5260205260ff60405f20541661086557805f52600360205260405f20845f5260205260405f20600160ff198254161790556001545f198114610851576001019485600155855f52600260205260405f2093610666613463565b62061a80488181029182040361085157808211156108495750915b8451865460048089018790556001600160a01b038a811660a088901b6001600160a01b0319161760018b01559351600165ff000000000160a01b031990921692841692909217600160c81b1788556003880155604051637f4c824d60e11b81529081018890523060248201525f604482018190526001600160601b0390941660648201529260209184916084918391907f0000000000000000000000000000000000000000000000000000000000000000165af190811561083e576001600160401b039260409261080f575b5061075f610759612a44565b8761178b565b855460ff60d01b1916600160d01b1786550151169081156107fb57602096869364ffffffffff6001600160401b037fbd1117a700f7ca733f3d57519531a885d11bf4a8b446366fe1e7410445d0463595606095061691600288016001600160401b0384166001600160401b031982541617905560018060a01b03905116965460a01c1690604051928352898301526040820152a4604051908152f35b634e487b7160e01b5f52601260045260245ffd5b6108309060203d602011610837575b61082881836119ce565b810190611fe9565b508961074d565b503d61081e565b6040513d5f823e3d90fd5b905091610681565b634e487b7160e01b5f52601160045260245ffd5b839063fe54905960e01b5f5260045260245260445ffd5b8390631984d69360e11b5f5260045260245260445ffd5b92506020833d6020116108c8575b816108ae602093836119ce565b810103126108c45791519164ffffffffff6105e5565b5f80fd5b3d91506108a1565b839063ffffffff64ffffffffff8551169151169163893711e560e01b5f5260045260245260445260645ffd5b846327b2b61360e21b5f5260045260245ffd5b638a5ca08d60e01b5f908152336004526001600160a01b038416602452604490fd5b610953915060203d602011610959575b61094b81836119ce565b810190611c25565b87610503565b503d610941565b83634111ec9f60e11b5f5260045260245ffd5b506001600160401b0360408201511615610484565b346108c4575f3660031901126108c4576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346108c4575f3660031901126108c4576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346108c45760403660031901126108c4576004356001600160401b0381116108c4576102a060031982360301126108c457610a49611536565b90610a5681600401612b72565b939192610a62856132c0565b6040516020810191825285604082015260408152610a816060826119ce565b5190209060606127108306960195610aa164ffffffffff88511685613a98565b9081811015610f725750506001600160401b03610ac16101e48301611753565b1691610ae46102248301936001600160401b03610add86611753565b1690611a0f565b6040516338f7d45d60e11b81529097906020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561083e57610b69915f91610f53575b506001600160a01b031680887f0000000000000000000000000000000000000000000000000000000000000000613999565b15610f31576040850180516001600160a01b038881169892949291168814610f1e5764ffffffffff835116610bab61010089019163ffffffff83511690611a0f565b421015610ef2575060a0870151604051630e520a2960e31b815264ffffffffff9091166004820152906020826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa91821561083e575f92610eb7575b5064ffffffffff610c2794511692611c44565b15610ea057855f52600360205260405f20855f5260205260ff60405f205416610e8957855f52600360205260405f20855f5260205260405f20600160ff198254161790556001545f198114610851576001019586600155865f52600260205260405f20978062010000610c98613463565b9211610e7f575b8060a0029060a08204036108515762061a80018062061a801161085157610cc790489061208b565b80821115610e775750935b825189546004808c018590556001600160a01b038a811660a08a901b6001600160a01b0319161760018e01558951600165ff000000000160a01b031990931693811693909317600160c81b178c5560038c0191909155604051637f4c824d60e11b81529081018990523060248201525f604482018190526001600160601b0390971660648201529560209187916084918391907f0000000000000000000000000000000000000000000000000000000000000000165af194851561083e5760209964ffffffffff610e34608096610e1f60247f8d211be6484d493c44877aa63455e788b7ff1063cf30cf7f6f8f05f8568dd87d9a8f9c976001600160401b0398610e59575b508351610df690610df0906001600160a01b0316612831565b8861178b565b0196610e19610e0489611753565b91886002890193168919845416178355611753565b90611a1c565b5199516001600160a01b03909a169994611753565b915460a01c16926040519485528b8501521660408301526060820152a4604051908152f35b610e709060203d81116108375761082881836119ce565b505f610dd7565b905093610cd2565b5062010000610c9f565b848663fe54905960e01b5f5260045260245260445ffd5b8486631984d69360e11b5f5260045260245260445ffd5b9391506020843d602011610eea575b81610ed3602093836119ce565b810103126108c4579251909264ffffffffff610c14565b3d9150610ec6565b899063ffffffff64ffffffffff8651169151169163893711e560e01b5f5260045260245260445260645ffd5b876327b2b61360e21b5f5260045260245ffd5b638a5ca08d60e01b5f908152336004526001600160a01b038716602452604490fd5b610f6c915060203d6020116109595761094b81836119ce565b8a610b37565b86623154c360e01b5f5260045260245260445260645ffd5b346108c45760803660031901126108c4576020610fb8610fa8611536565b6064359060443590600435611c44565b6040519015158152f35b346108c45760803660031901126108c45760443580151581036108c457606435906001600160401b0382116108c45761100261100e9236906004016114ed565b91602435600435611a47565b005b346108c45760203660031901126108c45760043561102d81612946565b60ff815460e01c166110aa576110466003820154612671565b805460ff60c81b1916600160c91b178155611068611062612a44565b8261178b565b54907f7d155c2b636d0d9f858cb19635896def3b8e158d59da4ee9cc5685b43ef8ae9b60206040519364ffffffffff8160a01c16855260018060a01b031693a3005b5063557c39cf60e01b5f5260045260245ffd5b346108c4575f3660031901126108c4576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346108c45760203660031901126108c4576004355f526005602052602060ff60405f2054166040519015158152f35b346108c45760203660031901126108c4575f61018060405161115181611983565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015201526004355f52600260205260405f206040516111b681611983565b81546001600160a01b038116825260a081901c64ffffffffff16602083019081529092604083019060c885901c60ff16600681101561133c57825260ff8560d01c169160608501600284101561133c57859381526080840160ff8860d81c16815260ff60a086019860e01c161515885260018401549260c086019360018060a01b038116855260e087019060a01c81526002860154936101008801926001600160401b03861684526001600160401b036101208a019660401c16865264ffffffffff600560038a0154996101408c019a8b5261016060048201549c019b8c5201549a6101808d019b8c526040519c60018060a01b039051168d52511660208c015251600681101561133c5760408b01525194600286101561133c576101a09a60ff6001600160401b039795889660608e0152511660808c015251151560a08b015260018060a01b0390511660c08a015260018060601b0390511660e089015251166101008701525116610120850152516101408401525161016083015251610180820152f35b634e487b7160e01b5f52602160045260245ffd5b346108c4575f3660031901126108c4576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346108c4576102203660031901126108c45760803660231901126108c45760a4356001600160401b0381116108c4576113d19036906004016114ed565b60c4356001600160401b0381116108c4576113f09036906004016114ed565b9092906101203660e31901126108c45761020435936001600160401b0385116108c45761142461100e9536906004016114ed565b9490936004356117b0565b346108c4575f3660031901126108c4576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346108c45760203660031901126108c45761100e600435611560565b346108c4575f3660031901126108c4576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346108c4575f3660031901126108c4576020906001548152f35b9181601f840112156108c4578235916001600160401b0383116108c457602083818601950101116108c457565b600681101561133c57602452565b600281101561133c57602452565b602435906001600160a01b03821682036108c457565b35906001600160a01b03821682036108c457565b5f818152600260205260409020805460c881901c60ff169291906001600160a01b03811690600685101561133c576002851494851580611748575b61172b575064ffffffffff9060a01c1680421061171157506001820180546001600160a01b0316949093906116da579160059161161d937fc02800b4cd6137b3ddedb796d5745d86b14f6bdeecf3f3934d3bb675df2a9f4760205f6004860154805f526004835260ff60405f20541615611699575b50604051908152a3611767565b5460a01c604051916304ade6db60e11b835260048301525f602483015260448201526020816064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1801561083e5761167e5750565b6116969060203d6020116108375761082881836119ce565b50565b6116d49150805f526004835260405f2060038801545f5288845260405f20600160ff19825416179055600160ff198254161790558a866120a8565b5f611610565b61170f9493507f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e4360206040515f8152a361207d565b565b836324d13f4160e01b5f526004524260245260445260645ffd5b63039564db60e01b5f5260048590526117439061151a565b60445ffd5b50600181141561159b565b356001600160401b03811681036108c45790565b90600681101561133c57815460ff60c81b191660c89190911b60ff60c81b16179055565b805464ffffffffff60a01b191660a09290921b64ffffffffff60a01b16919091179055565b95939091865f52600260205260405f209586549460ff8660c81c16600681101561133c57600214159687611974575b6117f364ffffffffff8860a01c168b61264c565b6003890154926001600160401b0360028b0154169561181185612671565b84602435149384611954575b84611939575b5050505015611922575081101561190e5701356001600160f81b031916156118cd57506118ba578054630100000160c81b63ff0000ff60c81b19821617825561187890611062906001600160a01b0316612831565b54907f6d4ea3dbb7c35d8322b020b96cf152fd40cb632e4e6651af1d83978b9b6465f160206040519364ffffffffff8160a01c16855260018060a01b031693a3565b506312bb4d4960e11b5f5260045260245ffd5b61170f9392915060018060a01b031680927f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e43602060405160018152a361207d565b634e487b7160e01b5f52603260045260245ffd5b905063305eb56f60e11b5f5260045260245260445ffd5b61194b94509060e491878a60246126fe565b5f808080611823565b93506044356001600160401b038116908181036108c4575087109361181d565b61197d8a6125db565b506117df565b6101a081019081106001600160401b0382111761199f57604052565b634e487b7160e01b5f52604160045260245ffd5b608081019081106001600160401b0382111761199f57604052565b90601f801991011681019081106001600160401b0382111761199f57604052565b908060209392818452848401375f828201840152601f01601f1916010190565b9190820180921161085157565b805467ffffffffffffffff60401b191660409290921b67ffffffffffffffff60401b16919091179055565b92611a5184612946565b9261c0008611611c0c5783549560ff8760d81c16808514801590611c01575b611be6575060028501916001600160401b03835460401c168281115f14611bde5782810390811161085157935b8180611bd5575b611bc25760058701978854936001600160401b03811161199f5760405190611ad6601f8201601f1916602001836119ce565b808252602082019536828601116108c457867f983a01657271cd17227c7629eefa9d6808d791461f78536071a45029095f4809938387611b729a375f602085830101525190206040519060208201928352604082015260408152611b3b6060826119ce565b519020809c60018060a01b03169687956040519384938d8552891515602086015260408501526080606085015260808401916119ef565b0390a3611bb3575060018301809311610851576001600160401b03611b98921690611a1c565b815460ff60d81b191660d89190911b60ff60d81b1617905555565b945050505061170f9250612001565b8463decb2a1360e01b5f5260045260245ffd5b50841515611aa4565b505f93611a9d565b84630f23b77b60e31b5f52600452602452605460445260645ffd5b506054851015611a70565b85632716a74f60e01b5f5260045261c00060245260445ffd5b908160209103126108c457516001600160a01b03811681036108c45790565b6040516338f7d45d60e11b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561083e575f91611db4575b5060405163732fd5b360e01b8152600481018390526001600160a01b03938416602482018190525f6044830152606482018790526005608483015293919091169060208160a481855afa90811561083e575f91611d82575b501594851595611cfc575b505050505090565b60209495509060a49291604051968795869463732fd5b360e01b86526004860152602485015260448401526064830152600560848301525afa90811561083e575f91611d50575b5015155f80808080611cf4565b90506020813d602011611d7a575b81611d6b602093836119ce565b810103126108c457515f611d43565b3d9150611d5e565b90506020813d602011611dac575b81611d9d602093836119ce565b810103126108c457515f611ce9565b3d9150611d90565b611dcd915060203d6020116109595761094b81836119ce565b5f611c91565b51906001600160a01b03821682036108c457565b51906001600160601b03821682036108c457565b91908260409103126108c457611e1c6020611e1584611dd3565b9301611de7565b90565b6001600160a01b0391821681529181166020830152909116604082015260600190565b903590601e19813603018212156108c457018035906001600160401b0382116108c457602001918160051b360383136108c457565b35906001600160401b03821682036108c457565b359060ff821682036108c457565b35906001600160801b03821682036108c457565b6001600160401b03611fe361026080938035865283611ece60208301611e77565b16602087015260408101356040870152606081013560608701526080810135608087015260a081013560a087015260c081013560c087015260e081013560e087015261010081013561010087015261012081013561012087015261014081013561014087015261016081013561016087015260ff611f4f6101808301611e8b565b1661018087015260ff611f656101a08301611e8b565b166101a087015260ff611f7b6101c08301611e8b565b166101c087015283611f906101e08301611e77565b166101e087015283611fa56102008301611e77565b1661020087015283611fba6102208301611e77565b166102208701526001600160801b03611fd66102408301611e99565b1661024087015201611e77565b16910152565b908160209103126108c4575180151581036108c45790565b60019061200f600382611767565b01546040516304ade6db60e11b81526001600160a01b0392831660048201525f6024820181905260a09290921c604482015291602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af1801561083e5761167e5750565b60019061200f600482611767565b8181029291811591840414171561085157565b6004111561133c57565b60405163011c366b60e71b81526001600160a01b038083166004830152939493909290602090849060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa92831561083e575f936125a7575b50821561259f57604051946101c086018681106001600160401b0382111761199f576040525f86525f60208701525f60608701525f60808701525f60a08701525f6101208701525f6101408701525f6101608701525f6101808701525f6101a087015260c08601526001604086015260018060a01b03821661010086015260018060a01b031660e085015260018060a01b037f00000000000000000000000000000000000000000000000000000000000000001660405163929f834f60e01b8152602081600481855afa90811561083e575f9161256d575b5060405163f72d0b3b60e01b815290600c6004830152602082602481865afa91821561083e575f92612537575b5061221c6003926127109261208b565b049314612418575b50506001600160601b031661018083015260408051637026efa960e11b8152835160ff166004820152602084015115156024820152908301511515604482015260608301511515606482015260808301519092906122818161209e565b608484015260a081015160a484015260c081015160c484015260e08101516001600160a01b0390811660e48501526101008201518116610104850152610120820151811661012485015261014082015181166101448501526101608201516001600160601b0390811661016486015261018083015181166101848601526101a0909201519091166101a484015260209083906101c49082905f907f0000000000000000000000000000000000000000000000000000000000000000165af191821561083e575f926123e4575b50817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b156108c4576040516317ce8d6360e11b81526004810191909152600260248201525f81604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561083e576123da5750565b5f61170f916119ce565b9091506020813d602011612410575b81612400602093836119ce565b810103126108c45751905f61234d565b3d91506123f3565b604051630213119b60e51b81526001600160a01b039283166004820152925090602090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa91821561083e575f926124f6575b5060206024916040519283809263f72d0b3b60e01b8252600a60048301525afa90811561083e575f916124c2575b50612710916124ba91906001600160601b031661208b565b045f80612224565b90506020813d6020116124ee575b816124dd602093836119ce565b810103126108c457516127106124a2565b3d91506124d0565b9091506020813d60201161252f575b81612512602093836119ce565b810103126108c4576020612527602492611de7565b929150612474565b3d9150612505565b91506020823d602011612565575b81612552602093836119ce565b810103126108c45790519061221c61220c565b3d9150612545565b90506020813d602011612597575b81612588602093836119ce565b810103126108c457515f6121df565b3d915061257b565b505f93505050565b9092506020813d6020116125d3575b816125c3602093836119ce565b810103126108c45751915f612107565b3d91506125b6565b90815f52600260205260405f2091825460ff8160c81c16600681101561133c5760018103612634575060d01c60ff1690600282101561133c578161261d575050565b63454fef5760e11b5f526004526117439150611528565b63039564db60e01b5f5260048390526117439061151a565b81421015612658575050565b633a18348360e01b5f526004524260245260445260645ffd5b6040516348fbaaf160e11b8152600481018290526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561083e575f916126df575b506126cd5750565b636d3ee54960e01b5f5260045260245ffd5b6126f8915060203d6020116108375761082881836119ce565b5f6126c5565b969395919094929460208801916001600160401b0361271c84611753565b16811491821592612801575b50506127f657606061274a6127c99589359461274386612d73565b968761356c565b976001600160401b0361278c6040519460208601967f6029bea1919778861b5d7ffe55a2e8a03dcb0f1e192fab2373b6d61ebe9edf7d88526040870152611e77565b168284015260408101356080840152013560a082015260a081526127b160c0826119ce565b5190206020909101516001600160a01b031690613889565b6001600160a01b038416151593846127e3575b5050505090565b6127ed94506133bc565b5f8080806127dc565b505050505050505f90565b60209250905f918160405192839283378101838152039060025afa1561083e575f51604088013514155f80612728565b60018060a01b0316805f525f60205264ffffffffff60405f205416906201518042018042116108515782421161293e575b808311612936575b5061012c820190818311610851575f525f60205264ffffffffff60405f20911664ffffffffff1982541617905560405163f72d0b3b60e01b81526007600482015260208160248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561083e575f916128ff575b506128fb9064ffffffffff92611a0f565b1690565b90506020813d60201161292e575b8161291a602093836119ce565b810103126108c4575164ffffffffff6128ea565b3d915061290d565b91505f61286a565b429250612862565b90815f52600260205260405f2091825460ff8160c81c16600681101561133c5760018103612634575060d01c60ff16600281101561133c5780612a2e5750825460038401546001600160a01b03808316916129fd91906020906129a890612d73565b01517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169116837f0000000000000000000000000000000000000000000000000000000000000000613999565b15612a1857509064ffffffffff61170f9260a01c169061264c565b63522561a360e11b5f523360045260245260445ffd5b6117439163454fef5760e11b5f52600452611528565b60405163f72d0b3b60e01b8152600760048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561083e575f91612aa9575b506128fb64ffffffffff9142611a0f565b90506020813d602011612ad5575b81612ac4602093836119ce565b810103126108c457516128fb612a98565b3d9150612ab7565b60405190612aea826119b3565b5f6060838281528260208201528260408201520152565b6040519061016082018281106001600160401b0382111761199f57604052815f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f610100820152612b5c612add565b610120820152610140612b6d612add565b910152565b90612b7b612b01565b50612b84612add565b50612b8f8235612d73565b90612bf160018060a01b0360208401511660405160208101907f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf8252612bd86040820188611ead565b6102a08152612be96102c0826119ce565b519020613889565b92610120830151612c03818684613a1a565b612c36575090612c1c8492610140850151938491613a1a565b15612c2357565b836374f4111160e11b5f5260045260245ffd5b919050565b519064ffffffffff821682036108c457565b90816101009103126108c4576040519061010082018281106001600160401b0382111761199f57604052612c8081611dd3565b8252612c8e60208201612c3b565b6020830152612c9f60408201612c3b565b6040830152606081015160078110156108c4576060830152608081015160ff811681036108c457608083015260a0810151906001600160a01b03821682036108c45760e09160a0840152612cf560c08201611de7565b60c0840152015160e082015290565b519061ffff821682036108c457565b51906001600160401b03821682036108c457565b91908260809103126108c457604051612d3f816119b3565b6060612b6d81839580518552612d5760208201611de7565b6020860152612d6860408201612d13565b604086015201612c3b565b90612d7c612b01565b60405163084d73a160e11b81526004810184905290927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169161010081602481865afa90811561083e575f916132a1575b506060810151600781101561133c5715801590613213575b604082019064ffffffffff825116156132005781516040516302e067a160e11b815264ffffffffff909116600482015291610140836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa92831561083e575f936130f6575b5060808301516001600160a01b03908116907f00000000000000000000000000000000000000000000000000000000000000001681036130e0575084885281156130b157855b6001600160a01b0390811660208a01528351855182166060808c019190915290821660408b01528085015192519086018051909564ffffffffff90921693909216600783101561133c5763ffffffff9360409360c08d015260a08c015260808b015260ff60808701511660e08b01520151166101008801525f14612fa95750506101009060246040518094819362ca91ff60e51b835260048301525afa801561083e575f915f91612f60575b50610140840152610120830152565b9150506101003d8111612fa2575b612f7881836119ce565b8101610100828203126108c457806080612f95612f9c9385612d27565b9301612d27565b5f612f51565b503d612f6e565b90925051600781101561133c57600210612fc1575050565b60408051636f2d436560e11b81526004810192909252816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561083e575f915f91613062575b506001600160401b039064ffffffffff602060e086015195015116926040519461303f866119b3565b85526001600160601b031660208501521660408301526060820152610120830152565b9150506040813d6040116130a9575b8161307e604093836119ce565b810103126108c4576001600160401b036130a3602061309c84611de7565b9301612d13565b90613016565b3d9150613071565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316612ea5565b8563fa5a143760e01b5f5260045260245260445ffd5b909250610140813d82116131f8575b8161311361014093836119ce565b810103126108c4576040519061014082018281106001600160401b0382111761199f5760405261314281611dd3565b825261315060208201612d04565b6020830152604081015163ffffffff811681036108c457604083015261317860608201611dd3565b606083015261318960808201611dd3565b608083015260a08101516001600160801b03811681036108c4576131eb916101209160a08501526131bc60c08201611dd3565b60c08501526131cd60e08201611dd3565b60e08501526131df6101008201612d04565b61010085015201612d04565b610120820152915f612e5f565b3d9150613105565b8363631dbb7360e11b5f5260045260245ffd5b60405163084d73a160e11b815260048101849052909150610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561083e575f91613272575b5090612ded565b61329491506101003d811161329a575b61328c81836119ce565b810190612c4d565b5f61326b565b503d613282565b6132ba91506101003d811161329a5761328c81836119ce565b5f612dd5565b6060015160405163a3d545f560e01b815264ffffffffff90911660048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690602081602481855afa90811561083e575f9161338a575b5060018101809111610851576020906024604051809481936362d2377360e11b835260048301525afa90811561083e575f9161335b575090565b90506020813d602011613382575b81613376602093836119ce565b810103126108c4575190565b3d9150613369565b90506020813d6020116133b4575b816133a5602093836119ce565b810103126108c457515f613321565b3d9150613398565b909291926133cb838583613bfb565b506133d58161209e565b15908161344d575b5061344457813b1561343c576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f6133dd565b60405163929f834f60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316602082600481845afa91821561083e575f92613524575b5060405163f72d0b3b60e01b81529081602481602093600d60048301525afa90811561083e575f916134f0575b506134ec906127109261208b565b0490565b90506020813d60201161351c575b8161350b602093836119ce565b810103126108c457516127106134de565b3d91506134fe565b9091506020813d602011613550575b81613540602093836119ce565b810103126108c45751905f6134b1565b3d9150613533565b356001600160a01b03811681036108c45790565b6020810180519094929391906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000008116911681900361387357606082018051604084018051929390926101008901926020916001600160a01b0390811691606491166135de86611753565b946001600160401b03604051968795869463a042900560e01b8652600486015260248501521660448301525afa90811561083e575f91613841575b50610120883603126108c457604051986101208a018a81106001600160401b0382111761199f5760405261364c8961154c565b8a52602089019961365c8b61154c565b6020820190815260408b01946136718661154c565b60408401908152908c6136866060820161154c565b60608601908152608086016080830135815260a083016136a590611e99565b60a08801908152916136b960c08501611e77565b9360c0890194855260e0016136cd90611e77565b9460e089019586526136de90611e77565b610100898101918252604080517f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e602082019081529b516001600160a01b03908116928201929092529951811660608b01529751881660808a0152915190961660a0880152905160c087015290516001600160801b031660e086015290516001600160401b039081169185019190915290518116610120840152905116610140808301919091528152613793610160826119ce565b51902090516137ad916001600160a01b0390911690613889565b945114968761381f575b50866137fb575b5050846137de575b505050505f146137d957611e1c90613558565b505f90565b516137f294506001600160a01b03166133bc565b5f8080806137c6565b61380791929650613558565b90516001600160a01b03918216911614935f806137be565b61382a919750613558565b82516001600160a01b03918216911614955f6137b7565b90506020813d60201161386b575b8161385c602093836119ce565b810103126108c457515f613619565b3d915061384f565b50606001516001600160a01b0316949350505050565b6042916001600160a01b03908116907f0000000000000000000000000000000000000000000000000000000000000000168103613972577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a0815261395460c0826119ce565b519020906040519161190160f01b8352600283015260228201522090565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a8213716137906138e3565b91929091336001600160a01b03841614613444576139d093604093845195869485938493630c1aed9d60e21b855260048501611e1f565b03916001600160a01b03165afa90811561083e575f916139fa575b506001600160a01b0316331490565b613a13915060403d6040116103995761038a81836119ce565b505f6139eb565b9190815192831561343c575f926020613a516001600160401b036040613a41848701611753565b9401511693610280810190611e42565b95909460405183810191838352602182015260218152613a726041826119ce565b604051918291518091835e8101838152039060025afa1561083e575f51611e1c95613cb7565b604051633f29807d60e01b815260036004820152602481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316929190602081604481875afa90811561083e575f91613bc9575b5060ff60e08301511610908115613b4b575b50613b4357602090604460405180948193633f29807d60e01b83526002600484015260248301525afa90811561083e575f9161335b575090565b505061271090565b516040516348fbaaf160e11b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561083e575f91613baa575b505f613b09565b613bc3915060203d6020116108375761082881836119ce565b5f613ba3565b90506020813d602011613bf3575b81613be4602093836119ce565b810103126108c457515f613af7565b3d9150613bd7565b9060418303613c2557613c1e9250602081013591604082359201355f1a90613c2f565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411613c9c579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561083e575f516001600160a01b03811615613c9257905f905f90565b505f906001905f90565b5050505f9160039190565b919081101561190e5760051b0190565b9390926001600160401b0316806001600160401b0384161015613e0d575f1901916001600160401b038311610851579190919092945f925b818410613d1557505050506001600160401b0316159182613d0f57505090565b14919050565b9092956001600160401b03859895969396168015613e0057600180881614908115613ded575b5015613dbe57613d5a90613d548886859b99979b613ca7565b35613e17565b925b600181161580613dac575b15613d8657677fffffffffffffff809160011c169560011c1694613d5c565b677fffffffffffffff8060019299939497959896995b831c1694821c1694019291613cef565b506001600160401b0381161515613d67565b677fffffffffffffff80613de7600193613de08b8988999c9d9b9e9a98613ca7565b3590613e17565b98613d9c565b90506001600160401b038716145f613d3b565b5050505050925050505f90565b5050505050505f90565b5f906020926040519084820192600160f81b84526021830152604182015260418152613e446061826119ce565b604051918291518091835e8101838152039060025afa1561083e575f519056'
