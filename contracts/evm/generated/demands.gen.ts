// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const demandsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "audits",
        "type": "address",
        "internalType": "contract Audits"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AUDITS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Audits"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COMMITTEES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICommittees"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "EVIDENCE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IEvidence"
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
    "name": "PARTS_MAX",
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
    "name": "PART_BYTES_MAX",
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
    "name": "PLANTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IPlants"
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
        "internalType": "contract IRequests"
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
        "internalType": "contract ISessions"
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
                "internalType": "ModelVersion"
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
        "internalType": "struct DemandView",
        "components": [
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
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "validator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "receiptId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
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
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "share",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "parts",
            "type": "uint256",
            "internalType": "uint256"
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
        "name": "index",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "demanded",
    "inputs": [
      {
        "name": "subject",
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
    "name": "domainSeparator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
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
            "internalType": "OfferHash"
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
            "internalType": "ModelVersion"
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
        "internalType": "bytes"
      },
      {
        "name": "proof",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
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
            "internalType": "ModelVersion"
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
    "name": "TranscriptWithheld",
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
        "name": "slashed",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "refund",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "reward",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "count",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
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
    "name": "DemandTooLate",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "NotAValidatorOf",
    "inputs": [
      {
        "name": "account",
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
    "name": "NotDemandsOfAudits",
    "inputs": [
      {
        "name": "audits",
        "type": "address",
        "internalType": "address"
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
    "name": "PlaceUnknown",
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
      },
      {
        "name": "count",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "SessionPlanted",
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
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
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
  }
] as const

/** Creation code; constructor arguments follow it. */
export const demandsBytecode =
  '0x6101c0604052348015610010575f5ffd5b506040516145a23803806145a283398101604081905261002f91610566565b806001600160a01b031663411557d16040518163ffffffff1660e01b8152600401602060405180830381865afa15801561006b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061008f9190610566565b6001600160a01b0381166080524660a05261015381604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316816001600160a01b0316632711e6426040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101a1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101c59190610566565b6001600160a01b0316146101fb576040516361d3870d60e11b81526001600160a01b038216600482015260240160405180910390fd5b5f816001600160a01b031663411557d16040518163ffffffff1660e01b8152600401602060405180830381865afa158015610238573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061025c9190610566565b9050816001600160a01b031660e0816001600160a01b031681525050816001600160a01b031663a9b5898f6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156102b4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102d89190610566565b6001600160a01b0316610100816001600160a01b031681525050816001600160a01b0316637b2251626040518163ffffffff1660e01b8152600401602060405180830381865afa15801561032e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103529190610566565b6001600160a01b0316610120816001600160a01b031681525050816001600160a01b0316632398a77d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156103a8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103cc9190610566565b6001600160a01b0316610140816001600160a01b031681525050806001600160a01b0316639de6e0c76040518163ffffffff1660e01b8152600401602060405180830381865afa158015610422573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104469190610566565b6001600160a01b0316610160816001600160a01b031681525050806001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa15801561049c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104c09190610566565b6001600160a01b0316610180816001600160a01b031681525050806001600160a01b0316635e0a896b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610516573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061053a9190610566565b6001600160a01b03166101a052506105889050565b6001600160a01b0381168114610563575f5ffd5b50565b5f60208284031215610576575f5ffd5b81516105818161054f565b9392505050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a051613f426106605f395f8181610271015261152001525f8181610187015261219f01525f81816102da015261225701525f81816101e8015281816103d301528181611248015261160901525f81816102b301526124f101525f81816103140152818161242b0152818161263e015261282701525f81816103800152818161084d0152818161148c015281816118f101528181611dff0152611f7e01525f61197d01525f61195501525f6119a40152613f425ff3fe608060405234801561000f575f5ffd5b5060043610610163575f3560e01c80635f3a1e3a116100c7578063a9b5898f1161007d578063df56389e11610063578063df56389e14610368578063e6add9931461037b578063f698da25146103a2575f5ffd5b8063a9b5898f1461030f578063c22f554914610336575f5ffd5b80637b225162116100ad5780637b225162146102ae5780639de6e0c7146102d5578063a467249f146102fc575f5ffd5b80635f3a1e3a1461029357806366ba8a60146102a6575f5ffd5b80633487b2561161011c5780634a37cecf116101025780634a37cecf1461023957806356f66282146102595780635e0a896b1461026c575f5ffd5b80633487b25614610213578063459beb8914610226575f5ffd5b8063147ac66f1161014c578063147ac66f146101ce5780632398a77d146101e357806329c58bc01461020a575f5ffd5b806303b2bf8e146101675780630742d8c414610182575b5f5ffd5b61016f5f5481565b6040519081526020015b60405180910390f35b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610179565b6101e16101dc366004612f70565b6103aa565b005b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b61016f61c00081565b6101e1610221366004613057565b6105c6565b6101e1610234366004613085565b61094c565b61024c610247366004613057565b610ce2565b60405161017991906131cd565b6101e1610267366004613057565b610eb7565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b6101e16102a1366004613324565b61101e565b61016f605481565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b61016f61030a366004613389565b611243565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b610358610344366004613057565b60026020525f908152604090205460ff1681565b6040519015158152602001610179565b61016f6103763660046133e6565b6114ef565b6101a97f000000000000000000000000000000000000000000000000000000000000000081565b61016f611952565b5f6103b68760016119cd565b90505f6103c287611a80565b90505f6103ce82611ad1565b90505f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663171a2a7d85600501546040518263ffffffff1660e01b815260040161043091815260200190565b61012060405180830381865afa15801561044c573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061047091906135c5565b90505f84600501548a5f01351480156104bf575060038501546c01000000000000000000000000900467ffffffffffffffff166104b360408c0160208d016135e0565b67ffffffffffffffff16145b80156104ec575060e08201516104ec90846104e060408e0160208f016135e0565b8560a001518b8b611b1a565b90508061052d576040517f89494391000000000000000000000000000000000000000000000000000000008152600481018490526024015b60405180910390fd5b84546105519073ffffffffffffffffffffffffffffffffffffffff16858b8b611c84565b845460405173ffffffffffffffffffffffffffffffffffffffff909116908c907fd12805d788567a37b9779d8a9059b0a3cbab2d20f686b738a670c885ddd6eb75906105a89087908f908f908f908f908f90613803565b60405180910390a36105b985611cf4565b5050505050505050505050565b5f8181526001602052604081209060026001830154790100000000000000000000000000000000000000000000000000900460ff16600581111561060c5761060c61317c565b1490508015816106515750600180830154790100000000000000000000000000000000000000000000000000900460ff16600581111561064e5761064e61317c565b14155b1561069d57828260010160199054906101000a900460ff166040517f039564db00000000000000000000000000000000000000000000000000000000815260040161052492919061384d565b600182015474010000000000000000000000000000000000000000900464ffffffffff1642101561072d5760018201546040517f24d13f41000000000000000000000000000000000000000000000000000000008152600481018590524260248201527401000000000000000000000000000000000000000090910464ffffffffff166044820152606401610524565b80156107435761073e83835f611e5c565b505050565b6001820180547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff8116790500000000000000000000000000000000000000000000000000179091558254604080516101008101825273ffffffffffffffffffffffffffffffffffffffff80841680835294811660208301526bffffffffffffffffffffffff7401000000000000000000000000000000000000000094859004811683850152600288015480831660608501529490940484166080830152600387015490931660a0820152600586015460c082015260e0810187905290517f7b5f793c0000000000000000000000000000000000000000000000000000000081525f928392839283927f00000000000000000000000000000000000000000000000000000000000000001691637b5f793c916108819190600401613861565b6080604051808303815f875af115801561089d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108c19190613949565b604080516fffffffffffffffffffffffffffffffff86811682528581166020830152841681830152606081018390529051949850929650909450925073ffffffffffffffffffffffffffffffffffffffff8716918a917fe62c1ba22fcb06460f8891f0a2351b903402fd2a60c491df2be3dfb893ec398f919081900360800190a35050505050505050565b5f8981526001602052604081209060026001830154790100000000000000000000000000000000000000000000000000900460ff1660058111156109925761099261317c565b149050806109a6576109a48b5f611fdc565b505b60018201546109d5908c9074010000000000000000000000000000000000000000900464ffffffffff1661210a565b60058201545f908b35148015610a0357506109f660408c0160208d016135e0565b67ffffffffffffffff1689145b8015610a6157508a6040013560028b8b604051610a21929190613999565b602060405180830381855afa158015610a3c573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610a5f91906139a8565b145b8015610a9f5750610a7860408c0160208d016135e0565b600384015467ffffffffffffffff9182166c01000000000000000000000000909104909116105b905080610b0557600583015460038401546040517f60bd6ade00000000000000000000000000000000000000000000000000000000815260048101929092526c01000000000000000000000000900467ffffffffffffffff166024820152604401610524565b5f610b168460050154888888612157565b9050610b2c81610b258e6123b8565b8b8b611c84565b60038401548b908b906c01000000000000000000000000900467ffffffffffffffff16818110610b5e57610b5e6139bf565b909101357fff00000000000000000000000000000000000000000000000000000000000000165f039050610b9d57610b988d856001611e5c565b610cd3565b8215610c9e576001840180547fffffff00ffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167c0100000100000000000000000000000000000000000000000000000000179055610bf46123ec565b6001850180547fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000064ffffffffff93841681029190911791829055865460405191909204909216825273ffffffffffffffffffffffffffffffffffffffff16908e907f6d4ea3dbb7c35d8322b020b96cf152fd40cb632e4e6651af1d83978b9b6465f19060200160405180910390a3610cd3565b6040517f25769a92000000000000000000000000000000000000000000000000000000008152600481018e9052602401610524565b50505050505050505050505050565b610d47604080516101808101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101409091015290565b5f8281526001602081905260409182902082516101808101909352908101549091908190790100000000000000000000000000000000000000000000000000900460ff166005811115610d9c57610d9c61317c565b815260200182600101601a9054906101000a900460ff166001811115610dc457610dc461317c565b8152825473ffffffffffffffffffffffffffffffffffffffff8082166020840152600185015480821660408501527401000000000000000000000000000000000000000080820464ffffffffff166060860152928390046bffffffffffffffffffffffff9081166080860152600487015460a0860152600587015460c0860152600387015467ffffffffffffffff6c010000000000000000000000009091041660e08601526002909601549182166101008501529190049093166101208201527b0100000000000000000000000000000000000000000000000000000090920460ff166101409092019190915292915050565b5f610ec2825f6119cd565b60018101549091507c0100000000000000000000000000000000000000000000000000000000900460ff1615610f27576040517f557c39cf00000000000000000000000000000000000000000000000000000000815260048101839052602401610524565b6001810180547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff16790200000000000000000000000000000000000000000000000000179055610f756123ec565b6001820180547fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000064ffffffffff93841681029190911791829055835460405191909204909216825273ffffffffffffffffffffffffffffffffffffffff169083907f7d155c2b636d0d9f858cb19635896def3b8e158d59da4ee9cc5685b43ef8ae9b9060200160405180910390a35050565b5f611029865f6119cd565b90508161c000811115611073576040517f2716a74f0000000000000000000000000000000000000000000000000000000081526004810182905261c0006024820152604401610524565b60018201547b01000000000000000000000000000000000000000000000000000000900460ff1686811415806110aa575060548710155b156110f2576040517f791dbbd8000000000000000000000000000000000000000000000000000000008152600481018890526024810182905260546044820152606401610524565b5f83600601548686604051611108929190613999565b6040519081900381206111279291602001918252602082015260400190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152908290528051602090910120855490925073ffffffffffffffffffffffffffffffffffffffff16908a907f983a01657271cd17227c7629eefa9d6808d791461f78536071a45029095f4809906111b1908c908c9087908d908d906139ec565b60405180910390a386156111d1576111c884611cf4565b5050505061123c565b6111dc886001613a4b565b60018501805460ff929092167b01000000000000000000000000000000000000000000000000000000027fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff90921691909117905560069093019290925550505b5050505050565b5f5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663d29eb955856040518263ffffffff1660e01b815260040161129f9190613a5e565b61014060405180830381865afa1580156112bb573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112df9190613af1565b90925090505f8085356112f860408801602089016135e0565b915091505f6113088385876124aa565b6001810180547fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff1690819055600482018890556003820180547fffffffffffffffffffffffff0000000000000000ffffffffffffffffffffffff166c0100000000000000000000000067ffffffffffffffff8816908102919091179091558751604080518b8152602081018a9052808201939093527401000000000000000000000000000000000000000090930464ffffffffff1660608301529151939950919350339273ffffffffffffffffffffffffffffffffffffffff9091169189917f8d211be6484d493c44877aa63455e788b7ff1063cf30cf7f6f8f05f8568dd87d9181900360800190a4835181546040517f64c7383300000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff9283166024820152740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff1660448201527f0000000000000000000000000000000000000000000000000000000000000000909116906364c73833906064015f604051808303815f87803b1580156114cf575f5ffd5b505af11580156114e1573d5f5f3e3d5ffd5b505050505050505050919050565b6040517f99d9067a000000000000000000000000000000000000000000000000000000008152600481018390525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906399d9067a90602401602060405180830381865afa15801561157a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061159e9190613b1d565b156115d8576040517fc85d015900000000000000000000000000000000000000000000000000000000815260048101849052602401610524565b6040517f171a2a7d000000000000000000000000000000000000000000000000000000008152600481018490525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063171a2a7d9060240161012060405180830381865afa158015611664573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061168891906135c5565b90508060c0015167ffffffffffffffff165f14806116be57508060a0015167ffffffffffffffff168367ffffffffffffffff1610155b156117165760a08101516040517fbd6173590000000000000000000000000000000000000000000000000000000081526004810186905267ffffffffffffffff80861660248301529091166044820152606401610524565b5f61175d8583878760405160200161174292919091825267ffffffffffffffff16602082015260400190565b604051602081830303815290604052805190602001206124aa565b6001810180547fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff167a01000000000000000000000000000000000000000000000000000017908190556003820180547fffffffffffffffffffffffff0000000000000000ffffffffffffffffffffffff166c0100000000000000000000000067ffffffffffffffff8a16908102919091179091558551604080518b815260208101939093527401000000000000000000000000000000000000000090930464ffffffffff16828401529151939650919350339273ffffffffffffffffffffffffffffffffffffffff9091169186917fbd1117a700f7ca733f3d57519531a885d11bf4a8b446366fe1e7410445d04635916060908290030190a4815181546040517f64c7383300000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff9283166024820152740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff1660448201527f0000000000000000000000000000000000000000000000000000000000000000909116906364c73833906064015f604051808303815f87803b158015611934575f5ffd5b505af1158015611946573d5f5f3e3d5ffd5b50505050505092915050565b5f7f0000000000000000000000000000000000000000000000000000000000000000460361199f57507f000000000000000000000000000000000000000000000000000000000000000090565b6119c87f0000000000000000000000000000000000000000000000000000000000000000612a9a565b905090565b5f6119d88383611fdc565b805490915073ffffffffffffffffffffffffffffffffffffffff16338114611a4a576040517fa44ac34600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff82166024820152604401610524565b6001820154611a7990859074010000000000000000000000000000000000000000900464ffffffffff1661210a565b5092915050565b5f7f9cbbf29bb270727ac8df50815ff3d55b80ad0bc093aebfa6ea0d2c1be424155582604051602001611ab4929190613b38565b604051602081830303815290604052805190602001209050919050565b5f5f611adb611952565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f8367ffffffffffffffff168567ffffffffffffffff1610611b3d57505f611c7a565b5f8086611b4b600188613b4d565b915091505f611b5989612b3e565b90505f5b85811015611c5c578267ffffffffffffffff165f03611b82575f945050505050611c7a565b60018085161480611ba657508267ffffffffffffffff168467ffffffffffffffff16145b15611c1b57611bcd878783818110611bc057611bc06139bf565b9050602002013583612bcd565b91505b60018416158015611bea575067ffffffffffffffff841615155b15611c165760018467ffffffffffffffff16901c935060018367ffffffffffffffff16901c9250611bd0565b611c40565b611c3d82888884818110611c3157611c316139bf565b90506020020135612bcd565b91505b677fffffffffffffff600194851c81169493841c169201611b5d565b5067ffffffffffffffff8216158015611c7457508981145b93505050505b9695505050505050565b611c9084848484612c89565b611cee5783611c9e84611ad1565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90921660048301526024820152604401610524565b50505050565b600181810180547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff1679030000000000000000000000000000000000000000000000000017908190555f9182917a010000000000000000000000000000000000000000000000000000900460ff1690811115611d7257611d7261317c565b600184015484546040517f9464f15b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff92831660048201528282166024820152740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff166044820152919092146064820181905292507f000000000000000000000000000000000000000000000000000000000000000090911690639464f15b906084015f604051808303815f87803b158015611e42575f5ffd5b505af1158015611e54573d5f5f3e3d5ffd5b505050505050565b6001820180547904000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff9091161790558154604051821515815273ffffffffffffffffffffffffffffffffffffffff9091169084907f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e439060200160405180910390a3600182015482546040517f9464f15b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff92831660048201528282166024820152740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff16604482015282151560648201527f000000000000000000000000000000000000000000000000000000000000000090911690639464f15b906084015f604051808303815f87803b158015611fc1575f5ffd5b505af1158015611fd3573d5f5f3e3d5ffd5b50505050505050565b5f828152600160208190526040909120906001820154790100000000000000000000000000000000000000000000000000900460ff1660058111156120235761202361317c565b1461206f57828160010160199054906101000a900460ff166040517f039564db00000000000000000000000000000000000000000000000000000000815260040161052492919061384d565b8160018111156120815761208161317c565b6001828101547a010000000000000000000000000000000000000000000000000000900460ff16908111156120b8576120b861317c565b14612104578281600101601a9054906101000a900460ff166040517f8a9fdeae000000000000000000000000000000000000000000000000000000008152600401610524929190613b6d565b92915050565b804210612153576040517f3a1834830000000000000000000000000000000000000000000000000000000081526004810183905242602482015260448101829052606401610524565b5050565b6040517f59c87d70000000000000000000000000000000000000000000000000000000008152600481018590525f90819073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906359c87d70906024016101e060405180830381865afa1580156121e5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122099190613ba4565b90505f8151600481111561221f5761221f61317c565b1461222f576040015190506123b0565b5f61223d6020870187613cd1565b90505f73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663a04290058361228d60608b0160408c01613cd1565b61229f6101208c016101008d016135e0565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815273ffffffffffffffffffffffffffffffffffffffff938416600482015292909116602483015267ffffffffffffffff166044820152606401602060405180830381865afa15801561231e573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061234291906139a8565b9050878114612386576040517f60bd6ade000000000000000000000000000000000000000000000000000000008152600481018990525f6024820152604401610524565b61239a8261239389612d3a565b8888611c84565b6123aa6040880160208901613cd1565b93505050505b949350505050565b5f7f6029bea1919778861b5d7ffe55a2e8a03dcb0f1e192fab2373b6d61ebe9edf7d82604051602001611ab4929190613cec565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061246190600d90600401613d39565b602060405180830381865afa15801561247c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124a091906139a8565b6119c89042613a4b565b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201525f90819073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063facd743b90602401602060405180830381865afa158015612536573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061255a9190613b1d565b612592576040517fd09320c5000000000000000000000000000000000000000000000000000000008152336004820152602401610524565b83513373ffffffffffffffffffffffffffffffffffffffff909116036125ff5783516040517f9ecad84c00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9091166004820152602401610524565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061267490600390600401613d39565b602060405180830381865afa15801561268f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906126b391906139a8565b8560c0015167ffffffffffffffff166126cc9190613a4b565b905080421115612718576040517f647015b40000000000000000000000000000000000000000000000000000000081526004810187905242602482015260448101829052606401610524565b5f8481526002602052604090205460ff1615612763576040517f2dde9c9700000000000000000000000000000000000000000000000000000000815260048101859052602401610524565b5f84815260026020526040812080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055805481906127a690613d53565b91829055505f8181526001602052604090819020875181547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff91821617825591517ff72d0b3b00000000000000000000000000000000000000000000000000000000815292955093507f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061285d90600e90600401613d39565b602060405180830381865afa158015612878573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061289c91906139a8565b82546bffffffffffffffffffffffff91909116740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff9091161782556001820180547fffffffffffffffffffffffff000000000000000000000000000000000000000016331790556129156123ec565b60018301805464ffffffffff9290921674010000000000000000000000000000000000000000027fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff9092169190911779010000000000000000000000000000000000000000000000000017905560208501516002830180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff928316179055604086015116612a47578460a0015167ffffffffffffffff168560600151612a149190613d8a565b8260020160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff1602179055505b50606093909301516003840180547fffffffffffffffffffffffffffffffffffffffff000000000000000000000000166bffffffffffffffffffffffff9092169190911790556005830193909355509091565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff821660a08201525f9060c001611ab4565b6040515f602082018190526021820183905290600290604101604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815290829052612b8f91613dee565b602060405180830381855afa158015612baa573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061210491906139a8565b6040517f0100000000000000000000000000000000000000000000000000000000000000602082015260218101839052604181018290525f90600290606101604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815290829052612c4491613dee565b602060405180830381855afa158015612c5f573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612c8291906139a8565b9392505050565b5f5f612c9485611ad1565b90505f5f612ca3838787612d6e565b5090925090505f816003811115612cbc57612cbc61317c565b148015612cf457508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b15612d0557600193505050506123b0565b8773ffffffffffffffffffffffffffffffffffffffff163b5f03612d2e575f93505050506123b0565b6123aa88848888612db5565b5f7f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e82604051602001611ab4929190613e04565b5f80806041849003612da2578435602086013560408701355f1a612d9489828585612e38565b955095509550505050612dac565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115612e7157505f91506003905082612f21565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015612ec2573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff8116612f1857505f925060019150829050612f21565b92505f91508190505b9450945094915050565b5f5f83601f840112612f3b575f5ffd5b50813567ffffffffffffffff811115612f52575f5ffd5b602083019150836020828501011115612f69575f5ffd5b9250929050565b5f5f5f5f5f5f8688036102c0811215612f87575f5ffd5b873596506102607fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe082011215612fbb575f5ffd5b5060208701945061028087013567ffffffffffffffff811115612fdc575f5ffd5b612fe889828a01612f2b565b9095509350506102a087013567ffffffffffffffff811115613008575f5ffd5b8701601f81018913613018575f5ffd5b803567ffffffffffffffff81111561302e575f5ffd5b8960208260051b8401011115613042575f5ffd5b60208201935080925050509295509295509295565b5f60208284031215613067575f5ffd5b5035919050565b5f610120828403121561307f575f5ffd5b50919050565b5f5f5f5f5f5f5f5f5f898b0361022081121561309f575f5ffd5b8a35995060807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0820112156130d2575f5ffd5b5060208a01975060a08a013567ffffffffffffffff8111156130f2575f5ffd5b6130fe8c828d01612f2b565b90985096505060c08a013567ffffffffffffffff81111561311d575f5ffd5b6131298c828d01612f2b565b909650945061313d90508b60e08c0161306e565b92506102008a013567ffffffffffffffff811115613159575f5ffd5b6131658c828d01612f2b565b915080935050809150509295985092959850929598565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600681106131b9576131b961317c565b9052565b600281106131b9576131b961317c565b5f610180820190506131e08284516131a9565b60208301516131f260208401826131bd565b50604083015161321a604084018273ffffffffffffffffffffffffffffffffffffffff169052565b506060830151613242606084018273ffffffffffffffffffffffffffffffffffffffff169052565b50608083015161325e608084018267ffffffffffffffff169052565b5060a083015161328260a08401826fffffffffffffffffffffffffffffffff169052565b5060c083015160c083015260e083015160e08301526101008301516132b461010084018267ffffffffffffffff169052565b506101208301516132de61012084018273ffffffffffffffffffffffffffffffffffffffff169052565b506101408301516133046101408401826fffffffffffffffffffffffffffffffff169052565b5061016092830151919092015290565b8015158114613321575f5ffd5b50565b5f5f5f5f5f60808688031215613338575f5ffd5b8535945060208601359350604086013561335181613314565b9250606086013567ffffffffffffffff81111561336c575f5ffd5b61337888828901612f2b565b969995985093965092949392505050565b5f60208284031215613399575f5ffd5b813567ffffffffffffffff8111156133af575f5ffd5b82016102808185031215612c82575f5ffd5b67ffffffffffffffff81168114613321575f5ffd5b80356133e1816133c1565b919050565b5f5f604083850312156133f7575f5ffd5b823591506020830135613409816133c1565b809150509250929050565b604051610120810167ffffffffffffffff8111828210171561345d577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405290565b6040516101e0810167ffffffffffffffff8111828210171561345d577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff81168114613321575f5ffd5b80516133e1816134ac565b6fffffffffffffffffffffffffffffffff81168114613321575f5ffd5b80516133e1816134d8565b80516133e1816133c1565b80516133e181613314565b5f6101208284031215613527575f5ffd5b61352f613414565b905061353a826134cd565b8152613548602083016134cd565b6020820152613559604083016134cd565b604082015261356a606083016134f5565b606082015261357b608083016134f5565b608082015261358c60a08301613500565b60a082015261359d60c08301613500565b60c082015260e082810151908201526135b9610100830161350b565b61010082015292915050565b5f61012082840312156135d6575f5ffd5b612c828383613516565b5f602082840312156135f0575f5ffd5b8135612c82816133c1565b803560ff811681146133e1575f5ffd5b80356133e1816134d8565b80358252613626602082016133d6565b67ffffffffffffffff16602083015260408181013590830152606080820135908301526080808201359083015260a0808201359083015260c0808201359083015260e0808201359083015261010080820135908301526101208082013590830152610140808201359083015261369f61016082016135fb565b60ff166101608301526136b561018082016135fb565b60ff166101808301526136cb6101a082016135fb565b60ff166101a08301526136e16101c082016133d6565b67ffffffffffffffff166101c08301526136fe6101e082016133d6565b67ffffffffffffffff166101e083015261371b61020082016133d6565b67ffffffffffffffff16610200830152613738610220820161360b565b6fffffffffffffffffffffffffffffffff1661022083015261375d61024082016133d6565b67ffffffffffffffff8116610240840152505050565b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8311156137ea575f5ffd5b8260051b80836020870137939093016020019392505050565b8681526138136020820187613616565b6102c06102808201525f61382c6102c083018688613773565b8281036102a08401526138408185876137ba565b9998505050505050505050565b82815260408101612c8260208301846131a9565b5f6101008201905073ffffffffffffffffffffffffffffffffffffffff835116825273ffffffffffffffffffffffffffffffffffffffff60208401511660208301526fffffffffffffffffffffffffffffffff604084015116604083015260608301516138e6606084018273ffffffffffffffffffffffffffffffffffffffff169052565b50608083015161390a60808401826fffffffffffffffffffffffffffffffff169052565b5060a083015161392e60a08401826fffffffffffffffffffffffffffffffff169052565b5060c083015160c083015260e083015160e083015292915050565b5f5f5f5f6080858703121561395c575f5ffd5b8451613967816134d8565b6020860151909450613978816134d8565b6040860151909350613989816134d8565b6060959095015193969295505050565b818382375f9101908152919050565b5f602082840312156139b8575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b8581528415156020820152836040820152608060608201525f613a13608083018486613773565b979650505050505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082018082111561210457612104613a1e565b60208152613a6f6020820183613616565b5f6102608301357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613aa5575f5ffd5b830160208101903567ffffffffffffffff811115613ac1575f5ffd5b8060051b3603821315613ad2575f5ffd5b61028080850152613ae86102a0850182846137ba565b95945050505050565b5f5f6101408385031215613b03575f5ffd5b82519150613b148460208501613516565b90509250929050565b5f60208284031215613b2d575f5ffd5b8151612c8281613314565b8281526102808101612c826020830184613616565b67ffffffffffffffff828116828216039081111561210457612104613a1e565b82815260408101612c8260208301846131bd565b8051600581106133e1575f5ffd5b805165ffffffffffff811681146133e1575f5ffd5b5f6101e0828403128015613bb6575f5ffd5b50613bbf613463565b613bc883613b81565b8152613bd6602084016134cd565b6020820152613be7604084016134cd565b6040820152613bf8606084016134cd565b6060820152613c09608084016134f5565b6080820152613c1a60a08401613500565b60a082015260c08381015190820152613c3560e084016134cd565b60e0820152613c476101008401613b8f565b610100820152613c5a6101208401613500565b610120820152613c6d61014084016134f5565b610140820152613c80610160840161350b565b610160820152613c93610180840161350b565b610180820152613ca66101a0840161350b565b6101a0820152613cb96101c0840161350b565b6101c08201529392505050565b80356133e1816134ac565b5f60208284031215613ce1575f5ffd5b8135612c82816134ac565b828152813560208083019190915260a0820190830135613d0b816133c1565b67ffffffffffffffff1660408381019190915283013560608084019190915290920135608090910152919050565b6020810160158310613d4d57613d4d61317c565b91905290565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203613d8357613d83613a1e565b5060010190565b5f6fffffffffffffffffffffffffffffffff831680613dd0577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b806fffffffffffffffffffffffffffffffff84160491505092915050565b5f82518060208501845e5f920191825250919050565b82815261014081018235613e17816134ac565b73ffffffffffffffffffffffffffffffffffffffff8116602084015250613e4060208401613cc6565b73ffffffffffffffffffffffffffffffffffffffff8116604084015250613e6960408401613cc6565b73ffffffffffffffffffffffffffffffffffffffff8116606084015250613e9260608401613cc6565b73ffffffffffffffffffffffffffffffffffffffff8116608084015250608083013560a083810191909152613ec890840161360b565b6fffffffffffffffffffffffffffffffff811660c084015250613eed60c084016133d6565b67ffffffffffffffff811660e084015250613f0a60e084016133d6565b67ffffffffffffffff811661010084015250613f2961010084016133d6565b67ffffffffffffffff811661012084015250939250505056'
