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
    "name": "CONSENTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Consents"
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
            "name": "bytesMin",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "supplied",
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
        "name": "showUntilSeconds",
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
        "name": "mode",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "secret",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
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
  '0x6101c080604052346104175760c0816157db80380380916100208285610527565b8339810103126104175760405160c081016001600160401b038111828210176103c75760405281516001600160a01b038116810361041757815260208201516001600160a01b038116919082810361041757602082019081526040840151906001600160a01b03821680830361041757604084019283526060860151946001600160a01b038616860361041757606085019586526080870151966001600160a01b0388168803610417576080860197885260a00151916001600160a01b03831683036104175760049160209160a0880194855260c0528060a05260405192838092639a8e000f60e01b82525afa9081156103bc575f91610508575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa9081156103bc575f916104e9575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa9081156103bc575f916104ca575b506001600160a01b039182169116148061044d575b1561042357835185516001600160a01b03908116610120529081166080528651825182166101605281166101405260a05160405163411557d160e01b8152979160209189916004918391165afa9687156103bc575f976103db575b50604051956115c694858801946001600160401b038611898710176103c75760c09789976142158939516001600160a01b03908116875290518116602087015290518116604086015290518116606085015290518116608084015290511660a08201520301905ff080156103bc576101a05261018052604051613cab908161056a82396080518181816101e50152818161059501528181610bb401528181611500015281816121c90152818161259901528181612bfb015261312a015260a051818181610a9c01528181612da4015261304b015260c051818181611560015281816132940152818161336a01526134ea015260e05181818161068201528181610c9c01526130e6015261010051818181610219015281816105de01528181610bfd0152612c2801526101205181818161142101526135a0015261014051818181610a580152818161261401528181612b2b015281816136fa01526138fc0152610160518181816111d201528181612a3b01526139b201526101805181818161036e015281816107c501528181610de00152818161174a0152818161188201528181611bf90152611c6301526101a0518181816104ec0152611e5f0152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b9096506020813d60201161041b575b816103f760209383610527565b8101031261041757516001600160a01b038116810361041757955f6101fe565b5f80fd5b3d91506103ea565b60a05160c05163311679cd60e21b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa9081156103bc575f9161049b575b506001600160a01b0316146101a3565b6104bd915060203d6020116104c3575b6104b58183610527565b81019061054a565b5f61048b565b503d6104ab565b6104e3915060203d6020116104c3576104b58183610527565b5f61018e565b610502915060203d6020116104c3576104b58183610527565b5f610150565b610521915060203d6020116104c3576104b58183610527565b5f61011b565b601f909101601f19168101906001600160401b038211908210176103c757604052565b9081602091031261041757516001600160a01b0381168103610417579056fe6080806040526004361015610012575f80fd5b5f905f3560e01c90816303b2bf8e1461158f575080630742d8c41461154b5780633487b2561461152f5780633600fe7c146114eb578063459beb891461145057806349493a4d1461140c5780634a37cecf146112305780634ecf24711461120157806352b9cf3b146111bd57806356f66282146110ea5780635f3a1e3a1461109c5780636adb079c146110645780637afdd58614610acb5780639de6e0c714610a87578063a9b5898f14610a43578063afffe49d1461051b578063b73abebf146104d75763c4a43518146100e4575f80fd5b346103d95760603660031901126103d957600435906024356001600160401b0381116103d95780600401906102a060031982360301126103d9576044356001600160401b0381116103d95761013d9036906004016115a9565b949092815f52600260205260405f2093845460ff8160c81c1660068110156104ab57600181036104bf575060d01c60ff1660028110156104ab576001810361048e575061019564ffffffffff865460a01c16846129fa565b61019e82612d28565b5080989198516003880154148061046a575b1561045757604081810180516020909301518251630c1aed9d60e21b8152919391929183918291610215916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081169291811691166004850161238f565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103ce575f91610427575b5061026783858c60018060a01b03865116613644565b9081156103f0575b50156103dd575196976102af976001600160a01b03169590926102c392909161029c9061028401866123b2565b99909560405195865260208601906123f5565b6102e06102a08501526102e084019161199b565b8181036102c08301528681526001600160fb1b0387116103d957817f3ac900a6578543fe486be9c16cde07a802b6778bd95720e404d6a25b266825f29360209260019960051b80928583013701030190a361031f6003826119c8565b01805460a01c908161032f578280f35b546040516304ade6db60e11b81526001600160a01b0391821660048201525f6024820181905260448201939093529192506020908290606490829086907f0000000000000000000000000000000000000000000000000000000000000000165af180156103ce5761039f57808280f35b6103c09060203d6020116103c7575b6103b8818361194e565b81019061196f565b505f808280f35b503d6103ae565b6040513d5f823e3d90fd5b5f80fd5b88632fe1695160e21b5f5260045260245ffd5b6001600160a01b03811615159150839085908c9084610414575b505050505f61026f565b61041e9450613644565b82848b5f61040a565b610449915060403d604011610450575b610441818361194e565b81019061236b565b505f610251565b503d610437565b88638949439160e01b5f5260045260245ffd5b50610477602487016118ef565b6001600160401b038060028a0154169116146101b0565b63454fef5760e11b5f5260048490526104a6906115e4565b60445ffd5b634e487b7160e01b5f52602160045260245ffd5b63039564db60e01b5f5260048590526104a6906115d6565b346103d9575f3660031901126103d9576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103d95760403660031901126103d9576004356105376115f2565b6105408261302a565b906101208201518051158015610a2e575b610a1b5761055e81613577565b604051602081019182528560408201526040815261057d60608261194e565b5190206040516338f7d45d60e11b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156103ce57610602915f916109ec575b506001600160a01b031680857f00000000000000000000000000000000000000000000000000000000000000006137e0565b156109ca576040840180516001600160a01b0385811695929392911685146109b757606084019064ffffffffff82511661064961010089019163ffffffff83511690611608565b42101561098b575060a0870151604051630e520a2960e31b815264ffffffffff9091166004820152916020836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9283156103ce575f93610952575b509164ffffffffff6106c793511691846121b4565b1561093b57805f52600360205260405f20845f5260205260ff60405f20541661092457805f52600360205260405f20845f5260205260405f20600160ff198254161790556001545f198114610910576001019485600155855f52600260205260405f20936107345f612aac565b8451865460048089018790556001600160a01b038a811660a086901b6001600160a01b0319161760018b01559551600165ff000000000160a01b031990921692861692909217600160c81b1788556003880155604051637f4c824d60e11b81529081018890523060248201525f604482018190526001600160601b03909216606482015292602091849160849183917f0000000000000000000000000000000000000000000000000000000000000000165af19081156103ce576001600160401b03926040926108f1575b5061084164ffffffffff61081a610814612b0f565b42611608565b1687805464ffffffffff60a01b191660a09290921b64ffffffffff60a01b16919091179055565b855460ff60d01b1916600160d01b1786550151169081156108dd57602096869364ffffffffff6001600160401b037fbd1117a700f7ca733f3d57519531a885d11bf4a8b446366fe1e7410445d0463595606095061691600288016001600160401b0384166001600160401b031982541617905560018060a01b03905116965460a01c1690604051928352898301526040820152a4604051908152f35b634e487b7160e01b5f52601260045260245ffd5b6109099060203d6020116103c7576103b8818361194e565b50896107ff565b634e487b7160e01b5f52601160045260245ffd5b839063fe54905960e01b5f5260045260245260445ffd5b8390631984d69360e11b5f5260045260245260445ffd5b92506020833d602011610983575b8161096d6020938361194e565b810103126103d95791519164ffffffffff6106b2565b3d9150610960565b839063ffffffff64ffffffffff8551169151169163893711e560e01b5f5260045260245260445260645ffd5b846327b2b61360e21b5f5260045260245ffd5b638a5ca08d60e01b5f908152336004526001600160a01b038416602452604490fd5b610a0e915060203d602011610a14575b610a06818361194e565b810190612195565b876105d0565b503d6109fc565b83634111ec9f60e11b5f5260045260245ffd5b506001600160401b0360408201511615610551565b346103d9575f3660031901126103d9576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103d9575f3660031901126103d9576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103d95760403660031901126103d9576004356001600160401b0381116103d9576102a060031982360301126103d957610b046115f2565b610b1082600401612d28565b610b1c81949394613577565b6040516020810191825285604082015260408152610b3b60608261194e565b51902060606127108206920191610b5a64ffffffffff845116856138df565b908181101561104c5750506001600160401b03610b7a6101e488016118ef565b16610b9c6102248801916001600160401b03610b95846118ef565b1690611608565b6040516338f7d45d60e11b81529093906020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156103ce57610c21915f9161102d575b506001600160a01b031680887f00000000000000000000000000000000000000000000000000000000000000006137e0565b1561100b576040850180516001600160a01b038881169892959291168814610ff85764ffffffffff835116610c6361010089019163ffffffff83511690611608565b421015610fcc575060a0870151604051630e520a2960e31b815264ffffffffff9091166004820152906020826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9182156103ce575f92610f91575b5064ffffffffff610cdf945116926121b4565b15610f7a57855f52600360205260405f20855f5260205260ff60405f205416610f6357855f52600360205260405f20855f5260205260405f20600160ff198254161790556001545f198114610910576001019586600155865f526002602052610d4b60405f2094612aac565b8351855460048088018590556001600160a01b038a811660a086901b6001600160a01b0319161760018a01558951600165ff000000000160a01b031990931693811693909317600160c81b1788556003880191909155604051637f4c824d60e11b81529081018990523060248201525f604482018190526001600160601b0390931660648201529160209183916084918391907f0000000000000000000000000000000000000000000000000000000000000000165af180156103ce57610f44575b5060018060a01b0383511691825f525f60205264ffffffffff60405f20541698620151804201804211610910578a4211610f3c575b808b11610f34575b5061012c8a0195868b116109105764ffffffffff610f0f7f8d211be6484d493c44877aa63455e788b7ff1063cf30cf7f6f8f05f8568dd87d9760246001600160401b039560209f8f9c61081a610ec392889260809e5f5260205f90528360405f2091168419825416179055610ebd612b0f565b90611608565b0195610ee6610ed1886118ef565b918760028801931688198454161783556118ef565b8154604088811b19909116918816901b1790555199516001600160a01b039a909a1699946118ef565b915460a01c16926040519485528b8501521660408301526060820152a4604051908152f35b99508a610e4a565b429a50610e42565b610f5c9060203d6020116103c7576103b8818361194e565b5088610e0d565b848663fe54905960e01b5f5260045260245260445ffd5b8486631984d69360e11b5f5260045260245260445ffd5b9391506020843d602011610fc4575b81610fad6020938361194e565b810103126103d9579251909264ffffffffff610ccc565b3d9150610fa0565b899063ffffffff64ffffffffff8651169151169163893711e560e01b5f5260045260245260445260645ffd5b876327b2b61360e21b5f5260045260245ffd5b638a5ca08d60e01b5f908152336004526001600160a01b038716602452604490fd5b611046915060203d602011610a1457610a06818361194e565b8a610bef565b86623154c360e01b5f5260045260245260445260645ffd5b346103d95760803660031901126103d95760206110926110826115f2565b60643590604435906004356121b4565b6040519015158152f35b346103d95760803660031901126103d95760443580151581036103d957606435906001600160401b0382116103d9576110dc6110e89236906004016115a9565b91602435600435611f56565b005b346103d95760203660031901126103d95760043561110781612b95565b90815460ff8160e01c166111aa5760206001600160401b036111a064ffffffffff7f7d155c2b636d0d9f858cb19635896def3b8e158d59da4ee9cc5685b43ef8ae9b946111576003890154612a1f565b60a01c16611163612b0f565b9661117a6111748960011c846119bb565b886129fa565b805460ff60c81b198116600160c91b179091556001600160a01b03169660021c906119bb565b16604051908152a3005b5063557c39cf60e01b5f5260045260245ffd5b346103d9575f3660031901126103d9576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103d95760203660031901126103d9576004355f526005602052602060ff60405f2054166040519015158152f35b346103d95760203660031901126103d957611249611ef0565b506004355f52600260205260405f2060405161126481611903565b81546001600160a01b038116825260a081901c64ffffffffff166020830190815292604083019160c881901c60ff1660068110156104ab57835260ff8160d01c1690606085019160028110156104ab57859485948460059387965285608081019160ff8760d81c16835260ff60a083019760e01c161515875260018401549464ffffffffff60c084019d8e60018060a01b038916905260e085019760a01c88526101a06002880154998a986001600160401b036101406101008a0199828d168b528261012082019d60401c168d52019c60801c168c5261016060038201549e019d8e5261018060048201549f019e8f5201549d019c8d52604051809e60018060a01b039051169052511660208d01525160068110156104ab5760408c0152519360028510156104ab5760608b0194909452905160ff1660808a01529351151560a089015297516001600160a01b031660c0880152516001600160601b031660e087015290516001600160401b0390811661010087015295518616610120860152519094166101408401529251610160830152915161018082015290516101a08201526101c090f35b346103d9575f3660031901126103d9576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103d9576102203660031901126103d95760803660231901126103d95760a4356001600160401b0381116103d95761148d9036906004016115a9565b60c4356001600160401b0381116103d9576114ac9036906004016115a9565b9092906101203660e31901126103d95761020435936001600160401b0385116103d9576114e06110e89536906004016115a9565b9490936004356119ec565b346103d9575f3660031901126103d9576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103d95760203660031901126103d9576110e8600435611615565b346103d9575f3660031901126103d9576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103d9575f3660031901126103d9576020906001548152f35b9181601f840112156103d9578235916001600160401b0383116103d957602083818601950101116103d957565b60068110156104ab57602452565b60028110156104ab57602452565b602435906001600160a01b03821682036103d957565b9190820180921161091057565b5f8181526002602052604081208054919260c883901c60ff16926001600160a01b038116919060068510156104ab5760028514948515806118e4575b6118cc575064ffffffffff9060a01c16938442106118b157600184019460018060a01b03865416916117fb57869160048601549160038701548952600560205260408920600160ff19825416179055828952600460205260ff60408a2054161590816117d0575b50600595936116fb9795937fc02800b4cd6137b3ddedb796d5745d86b14f6bdeecf3f3934d3bb675df2a9f47936020936117a8575b5050604051908152a36119c8565b805460a01c908161170b57505050565b546001600160a01b031691806117945750604051916304ade6db60e11b835260048301525f602483015260448201526020816064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156103ce576117795750565b6117919060203d6020116103c7576103b8818361194e565b50565b634e487b7160e01b81526011600452602490fd5b818c526004845260408c20805460ff191660011790556117c9925086612575565b5f806116ed565b905061546081018091116117e757421060056116b8565b634e487b7160e01b89526011600452602489fd5b505061183793945090600492917f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e4360206040515f8152a36119c8565b805460a01c9081611846575050565b546040516304ade6db60e11b81526001600160a01b0391821660048201525f6024820181905260448201939093529160209183916064918391907f0000000000000000000000000000000000000000000000000000000000000000165af180156103ce576117795750565b84826324d13f4160e01b5f526004524260245260445260645ffd5b63039564db60e01b5f5260048390526104a6906115d6565b506001811415611651565b356001600160401b03811681036103d95790565b6101c081019081106001600160401b0382111761191f57604052565b634e487b7160e01b5f52604160045260245ffd5b608081019081106001600160401b0382111761191f57604052565b90601f801991011681019081106001600160401b0382111761191f57604052565b908160209103126103d9575180151581036103d95790565b35906001600160401b03821682036103d957565b908060209392818452848401375f828201840152601f01601f1916010190565b9190820391821161091057565b9060068110156104ab57815460ff60c81b191660c89190911b60ff60c81b16179055565b9493919295905f93865f52600260205260405f209586549860ff8a60c81c1660068110156104ab57600214159586611ee1575b611a3364ffffffffff8c60a01c168b6129fa565b6003890154926001600160401b0360028b01541696611a5185612a1f565b602435928584149485611ec1575b85611ce9575b505050505015611cd25750821015611cbe57013560f81c948515611b1b5750611b0757506040817f7bc1f069076385097c7e08ee36ff1dba289e86559745f46d5c685155e765e3e29254611ad6611ad0611abd612b0f565b60021c64ffffffffff8460a01c166119bb565b866129fa565b630100000160c81b63ff0000ff60c81b19821617909155815194855260843560208601526001600160a01b031693a3565b6312bb4d4960e11b81526004839052602490fd5b604051600181529395506001600160a01b031693927f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e43925060209150a3611b606136eb565b62061a8048818102918204036109105780821115611cb757505b6001600160601b03169081611b906004836119c8565b6001820191825460a01c809411611caf575b81611c28575b50828103611bb557505050565b90546001600160a01b031691611bcb91906119bb565b604051916304ade6db60e11b835260048301525f602483015260448201526020816064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156103ce576117795750565b546040516304ade6db60e11b81526001600160a01b0391821660048201525f60248201819052604482018490529091602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af180156103ce5715611ba857611ca89060203d6020116103c7576103b8818361194e565b505f611ba8565b839150611ba2565b9050611b7a565b634e487b7160e01b5f52603260045260245ffd5b839063305eb56f60e11b5f5260045260245260445ffd5b9091929394506040519463052ceefd60e41b86526004860152604435916001600160401b0383168093036103d957611d59926024870152606435604487015260843560648701526102006084870152611d476102048701898b61199b565b8681036003190160a48801529161199b565b9160e4356001600160a01b038116908190036103d95760c4850152610104356001600160a01b038116908190036103d95760e4850152610124356001600160a01b038116908190036103d957610104850152610144356001600160a01b038116908190036103d95761012485015261016435610144850152610184356001600160801b038116908190036103d9576101648501526101a4356001600160401b0381168091036103d9576101848501526101c4356001600160401b0381168091036103d9576101a48501526101e4356001600160401b0381168091036103d95760209385938493611e5b936101c4860152600319858403016101e486015261199b565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103ce575f91611ea2575b505f80808080611a65565b611ebb915060203d6020116103c7576103b8818361194e565b5f611e97565b94506044356001600160401b038116908181036103d95750891094611a5f565b611eea8a6129a1565b50611a1f565b60405190611efd82611903565b5f6101a0838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015282610100820152826101208201528261014082015282610160820152826101808201520152565b9193611f6183612b95565b9261c000821161217c5783549560ff8760d81c16808514801590612171575b61215657506002850192835492611fa3826001600160401b038660801c16611608565b938380612141575b612119575060058701978854996001600160401b03841161191f5760405191611fde601f8601601f19166020018461194e565b848352602083019b36868301116103d9576120799c7f983a01657271cd17227c7629eefa9d6808d791461f78536071a45029095f480994878483375f60208983010152519020604051906020820192835260408201526040815261204360608261194e565b5190209b8c916040519384938c8552891515602086015260408501526080606085015260018060a01b031696608084019161199b565b0390a36120cc576001830180931161091057815467ffffffffffffffff60801b191660809190911b67ffffffffffffffff60801b16179055815460ff60d81b191660d89190911b60ff60d81b1617905555565b9294506001600160601b0393506120e99260021c9150612aac9050565b166120f56003836119c8565b6001820190815460a01c92838211611caf5781611c285750828103611bb557505050565b846001600160401b0361212f9260401c166119bb565b63decb2a1360e01b5f5260045260245ffd5b506001600160401b038160401c168510611fab565b84630f23b77b60e31b5f52600452602452605460445260645ffd5b506054851015611f80565b50632716a74f60e01b5f5260045261c00060245260445ffd5b908160209103126103d957516001600160a01b03811681036103d95790565b6040516338f7d45d60e11b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103ce575f91612324575b5060405163732fd5b360e01b8152600481018390526001600160a01b03938416602482018190525f6044830152606482018790526005608483015293919091169060208160a481855afa9081156103ce575f916122f2575b50159485159561226c575b505050505090565b60209495509060a49291604051968795869463732fd5b360e01b86526004860152602485015260448401526064830152600560848301525afa9081156103ce575f916122c0575b5015155f80808080612264565b90506020813d6020116122ea575b816122db6020938361194e565b810103126103d957515f6122b3565b3d91506122ce565b90506020813d60201161231c575b8161230d6020938361194e565b810103126103d957515f612259565b3d9150612300565b61233d915060203d602011610a1457610a06818361194e565b5f612201565b51906001600160a01b03821682036103d957565b51906001600160601b03821682036103d957565b91908260409103126103d95761238c602061238584612343565b9301612357565b90565b6001600160a01b0391821681529181166020830152909116604082015260600190565b903590601e19813603018212156103d957018035906001600160401b0382116103d957602001918160051b360383136103d957565b359060ff821682036103d957565b803582526001600160401b0361240d60208301611987565b16602083015260408101356040830152606081013560608301526080810135608083015260a081013560a083015260c081013560c083015260e081013560e083015261010081013561010083015261012081013561012083015261014081013561014083015261016081013561016083015260ff61248e61018083016123e7565b1661018083015260ff6124a46101a083016123e7565b166101a083015260ff6124ba6101c083016123e7565b166101c08301526001600160401b036124d66101e08301611987565b166101e08301526001600160401b036124f26102008301611987565b166102008301526001600160401b0361250e6102208301611987565b166102208301526102408101356001600160801b03811681036103d9576001600160801b0316610240830152610260906001600160401b0390612552908301611987565b16910152565b8181029291811591840414171561091057565b600411156104ab57565b60405163011c366b60e71b81526001600160a01b03918216600482018190529394937f000000000000000000000000000000000000000000000000000000000000000090921692602082602481875afa9182156103ce575f9261296d575b508115612964576125e2611ef0565b92604084019660c085019081526001885260e085019161010086019381855260018060a01b0316835260018060a01b037f00000000000000000000000000000000000000000000000000000000000000001660405163929f834f60e01b8152602081600481855afa9081156103ce575f91612932575b5060405163f72d0b3b60e01b815290600c6004830152602082602481865afa9182156103ce575f926128fc575b5061269560039261271092612558565b04961461280a575b50506001600160601b039093166101808501908152604051637026efa960e11b8152855160ff16600482015260208601511515602482015297511515604489015260608501511515606489015260808501519093906126fb8161256b565b608489015260a085015160a48901525160c4880152516001600160a01b0390811660e4880152905181166101048701526101208301518116610124870152610140830151166101448601526101608201516001600160601b03908116610164870152905181166101848601526101a090910151166101a48401526020836101c4815f855af19283156103ce575f936127d6575b5082813b156103d9575f916044839260405194859384926317ce8d6360e11b84526004840152600260248401525af180156103ce576127ca5750565b5f6127d49161194e565b565b9092506020813d602011612802575b816127f26020938361194e565b810103126103d95751915f61278e565b3d91506127e5565b9091945060405191630213119b60e51b835260048301526020826024818a5afa9182156103ce575f926128bb575b5060206024916040519283809263f72d0b3b60e01b8252600a60048301525afa9081156103ce575f91612887575b506127109161287e91906001600160601b0316612558565b04925f8061269d565b90506020813d6020116128b3575b816128a26020938361194e565b810103126103d95751612710612866565b3d9150612895565b9091506020813d6020116128f4575b816128d76020938361194e565b810103126103d95760206128ec602492612357565b929150612838565b3d91506128ca565b91506020823d60201161292a575b816129176020938361194e565b810103126103d957905190612695612685565b3d915061290a565b90506020813d60201161295c575b8161294d6020938361194e565b810103126103d957515f612658565b3d9150612940565b505f9450505050565b9091506020813d602011612999575b816129896020938361194e565b810103126103d95751905f6125d3565b3d915061297c565b90815f52600260205260405f2091825460ff8160c81c1660068110156104ab57600181036118cc575060d01c60ff169060028210156104ab57816129e3575050565b63454fef5760e11b5f526004526104a691506115e4565b81421015612a06575050565b633a18348360e01b5f526004524260245260445260645ffd5b6040516348fbaaf160e11b8152600481018290526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103ce575f91612a8d575b50612a7b5750565b636d3ee54960e01b5f5260045260245ffd5b612aa6915060203d6020116103c7576103b8818361194e565b5f612a73565b612ab46136eb565b90620100008111612b05575b8060a0029060a08204036109105762061a80018062061a801161091057612ae8904890612558565b80821115612afe57505b6001600160601b031690565b9050612af2565b5062010000612ac0565b60405163f72d0b3b60e01b8152600760048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103ce575f91612b66575090565b90506020813d602011612b8d575b81612b816020938361194e565b810103126103d9575190565b3d9150612b74565b90815f52600260205260405f2091825460ff8160c81c1660068110156104ab57600181036118cc575060d01c60ff1660028110156104ab5780612c7d5750825460038401546001600160a01b0380831691612c4c9190602090612bf79061302a565b01517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169116837f00000000000000000000000000000000000000000000000000000000000000006137e0565b15612c6757509064ffffffffff6127d49260a01c16906129fa565b63522561a360e11b5f523360045260245260445ffd5b6104a69163454fef5760e11b5f526004526115e4565b60405190612ca082611933565b5f6060838281528260208201528260408201520152565b6040519061016082018281106001600160401b0382111761191f57604052815f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f610100820152612d12612c93565b610120820152610140612d23612c93565b910152565b90612d31612cb7565b50612d3a612c93565b50612d45823561302a565b90604260018060a01b0360208401511660405160208101907f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf8252612d8d60408201886123f5565b6102a08152612d9e6102c08261194e565b519020907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168103612ecb577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a08152612e6660c08261194e565b519020906040519161190160f01b8352600283015260228201522092610120830151612e93818684613861565b612ec6575090612eac8492610140850151938491613861565b15612eb357565b836374f4111160e11b5f5260045260245ffd5b919050565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a821371613790612df5565b519064ffffffffff821682036103d957565b90816101009103126103d9576040519061010082018281106001600160401b0382111761191f57604052612f3781612343565b8252612f4560208201612ef2565b6020830152612f5660408201612ef2565b6040830152606081015160078110156103d9576060830152608081015160ff811681036103d957608083015260a0810151906001600160a01b03821682036103d95760e09160a0840152612fac60c08201612357565b60c0840152015160e082015290565b519061ffff821682036103d957565b51906001600160401b03821682036103d957565b91908260809103126103d957604051612ff681611933565b6060612d238183958051855261300e60208201612357565b602086015261301f60408201612fca565b604086015201612ef2565b90613033612cb7565b60405163084d73a160e11b81526004810184905290927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169161010081602481865afa9081156103ce575f91613558575b50606081015160078110156104ab57158015906134ca575b604082019064ffffffffff825116156134b75781516040516302e067a160e11b815264ffffffffff909116600482015291610140836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9283156103ce575f936133ad575b5060808301516001600160a01b03908116907f00000000000000000000000000000000000000000000000000000000000000001681036133975750848852811561336857855b6001600160a01b0390811660208a01528351855182166060808c019190915290821660408b01528085015192519086018051909564ffffffffff9092169390921660078310156104ab5763ffffffff9360409360c08d015260a08c015260808b015260ff60808701511660e08b01520151166101008801525f146132605750506101009060246040518094819362ca91ff60e51b835260048301525afa80156103ce575f915f91613217575b50610140840152610120830152565b9150506101003d8111613259575b61322f818361194e565b8101610100828203126103d95780608061324c6132539385612fde565b9301612fde565b5f613208565b503d613225565b9092505160078110156104ab57600210613278575050565b60408051636f2d436560e11b81526004810192909252816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156103ce575f915f91613319575b506001600160401b039064ffffffffff602060e08601519501511692604051946132f686611933565b85526001600160601b031660208501521660408301526060820152610120830152565b9150506040813d604011613360575b816133356040938361194e565b810103126103d9576001600160401b0361335a602061335384612357565b9301612fca565b906132cd565b3d9150613328565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031661315c565b8563fa5a143760e01b5f5260045260245260445ffd5b909250610140813d82116134af575b816133ca610140938361194e565b810103126103d9576040519061014082018281106001600160401b0382111761191f576040526133f981612343565b825261340760208201612fbb565b6020830152604081015163ffffffff811681036103d957604083015261342f60608201612343565b606083015261344060808201612343565b608083015260a08101516001600160801b03811681036103d9576134a2916101209160a085015261347360c08201612343565b60c085015261348460e08201612343565b60e08501526134966101008201612fbb565b61010085015201612fbb565b610120820152915f613116565b3d91506133bc565b8363631dbb7360e11b5f5260045260245ffd5b60405163084d73a160e11b815260048101849052909150610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103ce575f91613529575b50906130a4565b61354b91506101003d8111613551575b613543818361194e565b810190612f04565b5f613522565b503d613539565b61357191506101003d811161355157613543818361194e565b5f61308c565b6060015160405163a3d545f560e01b815264ffffffffff90911660048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690602081602481855afa9081156103ce575f91613612575b5060018101809111610910576020906024604051809481936362d2377360e11b835260048301525afa9081156103ce575f91612b66575090565b90506020813d60201161363c575b8161362d6020938361194e565b810103126103d957515f6135d8565b3d9150613620565b90929192613653838583613a42565b5061365d8161256b565b1590816136d5575b506136cc57813b156136c4576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f613665565b60405163929f834f60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316602082600481845afa9182156103ce575f926137ac575b5060405163f72d0b3b60e01b81529081602481602093600d60048301525afa9081156103ce575f91613778575b506137749061271092612558565b0490565b90506020813d6020116137a4575b816137936020938361194e565b810103126103d95751612710613766565b3d9150613786565b9091506020813d6020116137d8575b816137c86020938361194e565b810103126103d95751905f613739565b3d91506137bb565b91929091336001600160a01b038416146136cc5761381793604093845195869485938493630c1aed9d60e21b85526004850161238f565b03916001600160a01b03165afa9081156103ce575f91613841575b506001600160a01b0316331490565b61385a915060403d60401161045057610441818361194e565b505f613832565b919081519283156136c4575f9260206138986001600160401b0360406138888487016118ef565b94015116936102808101906123b2565b959094604051838101918383526021820152602181526138b960418261194e565b604051918291518091835e8101838152039060025afa156103ce575f5161238c95613afe565b604051633f29807d60e01b815260036004820152602481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316929190602081604481875afa9081156103ce575f91613a10575b5060ff60e08301511610908115613992575b5061398a57602090604460405180948193633f29807d60e01b83526002600484015260248301525afa9081156103ce575f91612b66575090565b505061271090565b516040516348fbaaf160e11b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103ce575f916139f1575b505f613950565b613a0a915060203d6020116103c7576103b8818361194e565b5f6139ea565b90506020813d602011613a3a575b81613a2b6020938361194e565b810103126103d957515f61393e565b3d9150613a1e565b9060418303613a6c57613a659250602081013591604082359201355f1a90613a76565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411613ae3579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156103ce575f516001600160a01b03811615613ad957905f905f90565b505f906001905f90565b5050505f9160039190565b9190811015611cbe5760051b0190565b9390926001600160401b0316806001600160401b0384161015613c54575f1901916001600160401b038311610910579190919092945f925b818410613b5c57505050506001600160401b0316159182613b5657505090565b14919050565b9092956001600160401b03859895969396168015613c4757600180881614908115613c34575b5015613c0557613ba190613b9b8886859b99979b613aee565b35613c5e565b925b600181161580613bf3575b15613bcd57677fffffffffffffff809160011c169560011c1694613ba3565b677fffffffffffffff8060019299939497959896995b831c1694821c1694019291613b36565b506001600160401b0381161515613bae565b677fffffffffffffff80613c2e600193613c278b8988999c9d9b9e9a98613aee565b3590613c5e565b98613be3565b90506001600160401b038716145f613b82565b5050505050925050505f90565b5050505050505f90565b5f906020926040519084820192600160f81b84526021830152604182015260418152613c8b60618261194e565b604051918291518091835e8101838152039060025afa156103ce575f51905661018080604052346103705760c0816115c680380380916100208285610388565b833981010312610370576040519060c082016001600160401b038111838210176103745760405280516001600160a01b038116810361037057825260208101516001600160a01b0381169081810361037057602084015260408201516001600160a01b03811693908481036103705760408201526060830151916001600160a01b038316830361037057606082019283526080840151936001600160a01b0385168503610370576080830194855260a00151946001600160a01b03861686036103705760049160209160a0850197885260c0528060a05260405192838092639a8e000f60e01b82525afa908115610308575f91610351575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa908115610308575f91610332575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa908115610308575f91610313575b506001600160a01b039182169116148061028b575b15610261575190516001600160a01b03908116610120529081166080529051915181166101605216610140526040516111fb90816103cb8239608051818181610233015261045f015260a05181818160c60152818161038a015281816104920152818161056601528181610c760152610fa9015260c051818181610274015281816106fb01528181610802015261099b015260e0518161041b01526101005181505061012051816101ef01526101405181607e015261016051816101ab0152f35b60a05160c05163311679cd60e21b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa908115610308575f916102d9575b506001600160a01b0316146101a0565b6102fb915060203d602011610301575b6102f38183610388565b8101906103ab565b5f6102c9565b503d6102e9565b6040513d5f823e3d90fd5b61032c915060203d602011610301576102f38183610388565b5f61018b565b61034b915060203d602011610301576102f38183610388565b5f61014d565b61036a915060203d602011610301576102f38183610388565b5f610118565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761037457604052565b9081602091031261037057516001600160a01b0381168103610370579056fe6080806040526004361015610012575f80fd5b5f3560e01c9081630742d8c414610262575080633600fe7c1461021e57806349493a4d146101da57806352b9cf3b1461019657806352ceefd0146100f55780639de6e0c7146100b15763a9b5898f14610069575f80fd5b346100ad575f3660031901126100ad576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5f80fd5b346100ad575f3660031901126100ad576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100ad57366003190161020081126100ad576080136100ad576084356001600160401b0381116100ad5761012e9036906004016102a3565b60a4356001600160401b0381116100ad5761014d9036906004016102a3565b91909261012060c3193601126100ad576101e435926001600160401b0384116100ad5760209461018461018c9536906004016102a3565b9490936102d0565b6040519015158152f35b346100ad575f3660031901126100ad576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100ad575f3660031901126100ad576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100ad575f3660031901126100ad576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100ad575f3660031901126100ad577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b9181601f840112156100ad578235916001600160401b0383116100ad57602083818601950101116100ad57565b6024356001600160401b038116969495939492908790036100ad5786811491821592610a31575b5050610a28576040519061016082018281106001600160401b03821117610949576040525f82525f60208301525f60408301525f60608301525f60808301525f60a08301525f60c08301525f60e08301525f610100830152610120820161035c610a9b565b8152610366610a9b565b61014084015260405163084d73a160e11b81526004803590820152610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156106ae575f91610a09575b50606081015160078110156107ec57158061097a575b64ffffffffff604083015116156109655760408281015190516302e067a160e11b815264ffffffffff909116600482015290610140826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9182156106ae575f92610847575b5060808201516001600160a01b03908116907f000000000000000000000000000000000000000000000000000000000000000016810361082f5750600435865280610800577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165b60018060a01b0316602087015260018060a01b0382511660018060a01b038451166060880152604087015260018060a01b0360608301511664ffffffffff60408501511690606085019384519160078310156107ec5763ffffffff9360409360c08c015260a08b015260808a015260ff60808701511660e08a0152015116610100870152155f146106b957505060405162ca91ff60e51b8152600480359082015290610100826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156106ae575f925f91610656575b5061014085015252610629926105b991905b60c484610c60565b9460405160208101917f6029bea1919778861b5d7ffe55a2e8a03dcb0f1e192fab2373b6d61ebe9edf7d835260043560408301526060820152604435608082015260643560a082015260a0815261061160c082610a7a565b5190206020909101516001600160a01b031690610f98565b6001600160a01b03841615159384610643575b5050505090565b61064d94506110a8565b5f80808061063c565b93925050936101003d81116106a7575b6106708185610a7a565b830192610100818503126100ad576106299561069c8560806106956105b99886610bd3565b9401610bd3565b91939450919561059f565b503d610666565b6040513d5f823e3d90fd5b9491945160078110156107ec576002106106de575b506106299350906105b9916105b1565b60408051636f2d436560e11b8152600480359082015290816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156106ae575f915f9161078b575b509582916001600160401b036106299864ffffffffff602060e06105b99a9998015196015116926040519561076887610a5f565b86526001600160601b0316602086015216604084015260608301525290916106ce565b9493929150506040843d6040116107e4575b816107aa60409383610a7a565b810103126100ad5761062995846001600160401b036107d760206107d06105b999610ae5565b9301610bbf565b9298505091929394610734565b3d915061079d565b634e487b7160e01b5f52602160045260245ffd5b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166104bb565b63fa5a143760e01b5f5260043560045260245260445ffd5b909150610140813d821161095d575b816108646101409383610a7a565b810103126100ad576040519061014082018281106001600160401b038211176109495760405261089381610abf565b82526108a160208201610bb0565b6020830152604081015163ffffffff811681036100ad5760408301526108c960608201610abf565b60608301526108da60808201610abf565b608083015260a08101516001600160801b03811681036100ad5761093c916101209160a085015261090d60c08201610abf565b60c085015261091e60e08201610abf565b60e08501526109306101008201610bb0565b61010085015201610bb0565b610120820152905f61044b565b634e487b7160e01b5f52604160045260245ffd5b3d9150610856565b63631dbb7360e11b5f5260043560045260245ffd5b60405163084d73a160e11b81526004803590820152909150610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156106ae575f916109da575b50906103d8565b6109fc91506101003d8111610a02575b6109f48183610a7a565b810190610af9565b5f6109d3565b503d6109ea565b610a2291506101003d8111610a02576109f48183610a7a565b5f6103c2565b50505050505f90565b60209250905f918160405192839283378101838152039060025afa156106ae575f5160443514155f806102f7565b608081019081106001600160401b0382111761094957604052565b90601f801991011681019081106001600160401b0382111761094957604052565b60405190610aa882610a5f565b5f6060838281528260208201528260408201520152565b51906001600160a01b03821682036100ad57565b519064ffffffffff821682036100ad57565b51906001600160601b03821682036100ad57565b90816101009103126100ad576040519061010082018281106001600160401b0382111761094957604052610b2c81610abf565b8252610b3a60208201610ad3565b6020830152610b4b60408201610ad3565b6040830152606081015160078110156100ad576060830152608081015160ff811681036100ad57608083015260a0810151906001600160a01b03821682036100ad5760e09160a0840152610ba160c08201610ae5565b60c0840152015160e082015290565b519061ffff821682036100ad57565b51906001600160401b03821682036100ad57565b91908260809103126100ad57604051610beb81610a5f565b6060610c1f81839580518552610c0360208201610ae5565b6020860152610c1460408201610bbf565b604086015201610ad3565b910152565b35906001600160a01b03821682036100ad57565b35906001600160401b03821682036100ad57565b356001600160a01b03811681036100ad5790565b6020810180519094929391906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081169116819003610f8257606082018051604084018051929390926101008901928335926001600160a01b0391821692909116906001600160401b03841684036100ad576020926064916001600160401b03604051968795869463a042900560e01b8652600486015260248501521660448301525afa9081156106ae575f91610f50575b50610120883603126100ad576040519161012083018381106001600160401b0382111761094957604052610d4c89610c24565b83526020890199610d5c8b610c24565b916020850192835260408b01948b610d7387610c24565b9460408301958652610d8760608301610c24565b6060840190815260a060808501936080810135855201359460018060801b03861686036100ad578f857f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e976001600160401b03968795610eb99c610e17610e0a60e08a9860a0890197885260c0610dff818301610c38565b990198895201610c38565b9760e08d01988952610c38565b986101008c01998a526040519b60208d019d8e5260018060a01b0390511660408d015260018060a01b0390511660608c015260018060a01b0390511660808b015260018060a01b0390511660a08a01525160c089015260018060801b0390511660e08801525116610100860152511661012084015251166101408201526101408152610ea561016082610a7a565b51902090516001600160a01b031690610f98565b9451149687610f2e575b5086610f0a575b505084610eed575b505050505f14610ee857610ee590610c4c565b90565b505f90565b51610f0194506001600160a01b03166110a8565b5f808080610ed2565b610f1691929650610c4c565b90516001600160a01b03918216911614935f80610eca565b610f39919750610c4c565b82516001600160a01b03918216911614955f610ec3565b90506020813d602011610f7a575b81610f6b60209383610a7a565b810103126100ad57515f610d19565b3d9150610f5e565b50606001516001600160a01b0316949350505050565b6042916001600160a01b03908116907f0000000000000000000000000000000000000000000000000000000000000000168103611081577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a0815261106360c082610a7a565b519020906040519161190160f01b8352600283015260228201522090565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a821371613790610ff2565b909291926110b783858361114f565b5060048110156107ec57159081611139575b5061113057813b15611128576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f6110c9565b9060418303611179576111729250602081013591604082359201355f1a90611183565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b0384116111f0579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156106ae575f516001600160a01b038116156111e657905f905f90565b505f906001905f90565b5050505f916003919056'
